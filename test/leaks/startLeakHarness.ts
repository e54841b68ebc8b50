import { randomBytes } from 'node:crypto';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { type Dashboard, type DashboardSetup, startDashboard } from '../startDashboard.ts';
import { walkToSecret } from '../walkToSecret.ts';
import { probePages } from './probePages.ts';
import { type Sink, sinks } from './sinks.ts';
import { type Shown, ways } from './ways.ts';

export type Hits = Readonly<Record<string, number>>;

export interface LeakHarness {
  readonly plantEverywhere: () => Promise<Hits>;
  readonly whileShown: () => Promise<Hits>;
  readonly after: (way: string) => Promise<Hits>;
  readonly stop: () => Promise<void>;
}

export async function startLeakHarness(setup: DashboardSetup = {}): Promise<LeakHarness> {
  const dashboard = await startDashboard(setup);
  const browser = await chromium.launch({
    ...chromiumLaunchOptions(),
    ignoreDefaultArgs: ['--disable-back-forward-cache'],
  });
  const inNewContext = async <T>(look: (page: Page) => Promise<T>): Promise<T> => {
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    const result = await look(await openTokens(context, dashboard)).finally(() => context.close());
    return result;
  };
  return {
    plantEverywhere: () => inNewContext(plantAndFind),
    whileShown: () => inNewContext(async (page) => findEverywhere(page, (await show(page, dashboard)).secret)),
    after: (way) =>
      inNewContext(async (page) => {
        const shown = await show(page, dashboard);
        await ways[way]?.(page, shown);
        return findEverywhere(page, shown.secret);
      }),
    async stop() {
      await browser.close();
      await dashboard.stop();
    },
  };
}

async function openTokens(context: BrowserContext, { url }: Dashboard): Promise<Page> {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await probePages(context);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${url}/workspace/tokens`);
  await page.getByRole('button', { name: 'Create token' }).first().waitFor();
  return page;
}

/** Reads the secret on the server, so that the test doesn't bring it into the page. */
async function show(page: Page, { secrets }: Dashboard): Promise<Shown> {
  const name = `Nightly export ${secrets.length + 1}`;
  await walkToSecret(page, name);
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  await page.getByRole('textbox', { name: `Secret of ${name}` }).waitFor();
  return { name, secret: secrets.at(-1) ?? '' };
}

async function findEverywhere(page: Page, text: string): Promise<Hits> {
  const hits: Record<string, number> = {};
  for (const [name, sink] of Object.entries(sinks)) hits[name] = await sink.find(page, text);
  return hits;
}

/** Plants a different text in each place, because the recording also contains the document's text. */
async function plantAndFind(page: Page): Promise<Hits> {
  const hits: Record<string, number> = {};
  for (const [name, { plant, find }] of Object.entries<Sink>(sinks)) {
    const text = `mtl_${randomBytes(20).toString('hex')}`;
    if ((await find(page, text)) > 0)
      throw new Error(`The search finds a text in "${name}" that was not planted there.`);
    await plant(page, text);
    hits[name] = await find(page, text);
  }
  return hits;
}
