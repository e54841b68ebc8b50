import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { bundlePage, type PageFile } from '../bundlePage.ts';
import { installHostClock } from '../hands/page/hostClock.ts';
import { recordAnnouncements } from './page/recordAnnouncements.ts';
import { speak } from './speak.ts';
import { spokenPages } from './spokenPages.ts';

let browser: Browser;
let files: ReadonlyMap<string, PageFile>;

beforeAll(async () => {
  files = await bundlePage({ entry: new URL('../hands/page/page.tsx', import.meta.url), minify: true });
  browser = await chromium.launch(chromiumLaunchOptions());
});

afterAll(() => browser?.close());

test.each(Object.entries(spokenPages))('speaks as before: %s', async (name, walk) => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, timezoneId: 'Europe/Berlin' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.route('http://localhost/**', (route) => {
    const { contentType, body } = files.get(new URL(route.request().url()).pathname) ?? {};
    return route.fulfill({ status: body ? 200 : 404, ...(contentType && { contentType }), ...(body && { body }) });
  });
  await page.addInitScript(startAt, Date.parse('2026-12-01T10:00:00Z'));
  await page.addInitScript(installHostClock);
  await page.addInitScript(recordAnnouncements);
  await page.goto(
    `http://localhost/?seed=1&locale=en-GB&skew=0&history=none&tokens=${name === 'empty list' ? 'none' : 'some'}`,
  );
  await page
    .getByText(name === 'empty list' ? 'No access tokens yet' : 'CI deploy')
    .first()
    .waitFor();
  await walk(page);
  const devtools = await context.newCDPSession(page);
  let said = '';
  await expect
    .poll(
      async () => {
        const before = said;
        said = await transcript();
        return said === before;
      },
      { timeout: 20_000, interval: 700 },
    )
    .toBe(true);
  for (const [, secret] of await page.evaluate(() => [...hands.ledger.secrets])) expect(said).not.toContain(secret);
  await expect(said).toMatchFileSnapshot(`transcripts/${name.replaceAll(' ', '-')}.txt`);
  await context.close();

  async function transcript(): Promise<string> {
    const focused = await page.evaluate(focusedName);
    const { heard, hasDialog } = await page.evaluate(() => ({
      heard: heardNow(),
      hasDialog: document.querySelector('dialog[open]') !== null,
    }));
    const content = await speak(devtools, hasDialog);
    const lines = [
      ...heard.map((text) => `(announced ${text})`),
      `(focus on: ${focused.slice(0, 60)})`,
      ...content,
      '',
    ];
    return lines.join('\n').replace(/(Hand|HAND)[ _]\d+/g, '$1');
  }
});

function focusedName(): string {
  const focused = document.activeElement;
  if (!focused || focused === document.body) return 'the page';
  const label = (focused as HTMLInputElement).labels?.[0]?.textContent;
  return focused.getAttribute('aria-label') ?? label ?? focused.textContent ?? '';
}

function startAt(instant: number): void {
  const Real = Date;
  const ahead = instant - Real.now();
  globalThis.Date = class extends Real {
    constructor(...given: [] | [string]) {
      if (given.length === 0) super(Real.now() + ahead);
      else super(...given);
    }
    static override now() {
      return Real.now() + ahead;
    }
  } as DateConstructor;
}
