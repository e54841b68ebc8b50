import type { Browser, BrowserContextOptions, CDPSession, Page } from 'playwright-core';
import type { Storybook, StorybookEntry } from './startStorybook.ts';

export interface StoryPage {
  readonly page: Page;
  readonly devtools: CDPSession;
  readonly open: (story: StorybookEntry, globals?: Readonly<Record<string, string>>) => Promise<void>;
  readonly setGlobals: (globals: Readonly<Record<string, string>>) => Promise<void>;
  readonly close: () => Promise<void>;
}

interface Preview {
  readonly __STORYBOOK_ADDONS_CHANNEL__: { emit(event: string, payload: object): void };
  readonly __STORYBOOK_PREVIEW__?: { readonly currentRender?: { readonly id?: string; readonly phase?: string } };
}

export async function openStories(
  browser: Browser,
  { address }: Storybook,
  { init = [], ...options }: BrowserContextOptions & { readonly init?: readonly string[] } = {},
): Promise<StoryPage> {
  const context = await browser.newContext({
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    ...options,
  });
  for (const content of init) await context.addInitScript({ content });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const failures: string[] = [];
  let file: string | undefined;
  page.on('pageerror', (error) => failures.push(error.message));
  return {
    page,
    devtools: await context.newCDPSession(page),
    async open({ id, importPath }, globals = {}) {
      failures.length = 0;
      if (importPath === file) await page.evaluate(showStory, id);
      else {
        const query = new URLSearchParams({
          viewMode: 'story',
          id,
          globals: pairs({ ...globals, 'a11y.manual': '!true' }),
        });
        await page.goto(`${address}/iframe.html?${query}`);
      }
      file = importPath;
      await page.waitForFunction(isFinished, id, { polling: 50 });
      const shown = page.locator('.sb-show-errordisplay #error-message');
      if (await shown.count()) failures.push((await shown.textContent()) ?? '');
      if (failures.length > 0) throw new Error(`The story ${id} fails: ${failures.join('\n')}`);
    },
    async setGlobals(globals) {
      await page.evaluate(
        (each) =>
          (globalThis as unknown as Preview).__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', { globals: each }),
        globals,
      );
    },
    close: () => context.close(),
  };
}

function showStory(storyId: string): void {
  const { __STORYBOOK_ADDONS_CHANNEL__: channel } = globalThis as unknown as Preview;
  localStorage.clear();
  sessionStorage.clear();
  dispatchEvent(new Event('story'));
  channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
}

function isFinished(story: string): boolean {
  const { id, phase } = (globalThis as unknown as Preview).__STORYBOOK_PREVIEW__?.currentRender ?? {};
  return id === story && phase === 'finished';
}

function pairs(globals: Readonly<Record<string, string>>): string {
  return Object.entries(globals)
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
}
