import { readFile } from 'node:fs/promises';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { bundlePage } from '../bundlePage.ts';
import type { StoryLook } from './page/storyPage.ts';
import type { Plant } from './plants.ts';

export interface StoryLane {
  readonly show: (id: string) => Promise<void>;
  readonly speak: (language: string) => Promise<boolean>;
  readonly look: (width: number) => Promise<StoryLook>;
  readonly violations: () => Promise<readonly string[]>;
}

export interface Stories {
  readonly openLane: () => Promise<StoryLane>;
  readonly close: () => Promise<void>;
}

const WIDE = 1280;
const HEIGHT = 800;

export async function openStories(address: string, plant?: Pick<Plant, 'edit'>): Promise<Stories> {
  const files = await bundlePage({ entry: new URL('./page/storyPage.ts', import.meta.url) });
  const script = `(() => {${files.get('/storyPage.js')?.body}})();`;
  const axe = await readFile(new URL(import.meta.resolve('axe-core')), 'utf8');
  const browser = await chromium.launch(chromiumLaunchOptions());
  return {
    openLane: async () => laneOn(await openPage(browser, { script, axe, plant }), address),
    close: () => browser.close(),
  };
}

interface PageSetup {
  readonly script: string;
  readonly axe: string;
  readonly plant: Pick<Plant, 'edit'> | undefined;
}

async function openPage(browser: Browser, { script, axe, plant }: PageSetup): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: WIDE, height: HEIGHT },
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  const page = await context.newPage();
  page.setDefaultTimeout(90_000);
  await page.addInitScript({ content: script });
  await page.addInitScript({ content: axe });
  if (plant) {
    await page.route(/\/assets\/.*\.(js|css)$/, async (route) => {
      const response = await route.fetch({ maxRetries: 3 });
      await route.fulfill({ response, body: plant.edit(await response.text()) });
    });
  }
  return page;
}

function laneOn(page: Page, address: string): StoryLane {
  let width = WIDE;
  let isOpen = false;
  const resize = async (wanted: number) => {
    if (wanted !== width) await page.setViewportSize({ width: wanted, height: HEIGHT });
    width = wanted;
  };
  const reload = async (id: string) => {
    await page.goto(`${address}/iframe.html?viewMode=story&id=${id}&globals=a11y.manual:!true;motion:reduced`);
    const phase = await page.waitForFunction(phaseWhenDone);
    if ((await phase.jsonValue()) !== 'finished') throw new Error(`The story ${id} fails.`);
  };
  return {
    async show(id) {
      await resize(WIDE);
      const isShown = isOpen && (await page.evaluate((each) => storyPage.show(each), id));
      if (!isShown) await reload(id);
      isOpen = true;
    },
    speak: (language) => page.evaluate((each) => storyPage.speak(each), language),
    async look(wanted) {
      await resize(wanted);
      return page.evaluate(() => storyPage.look());
    },
    violations: () => page.evaluate(() => storyPage.violations()),
  };
}

function phaseWhenDone(): string | false {
  const phase = globalThis.__STORYBOOK_PREVIEW__?.currentRender?.phase ?? '';
  return /finished|errored|aborted/.test(phase) && phase;
}
