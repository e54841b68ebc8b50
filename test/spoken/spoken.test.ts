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
  const tokens = name === 'empty list' ? 'none' : 'some';
  const sink = name === 'outcome delivered' ? '&sink=vault' : '';
  await page.goto(`http://localhost/?seed=1&locale=en-GB&skew=0&history=none&tokens=${tokens}${sink}`);
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
        const rests = await page.evaluate(isAtRest);
        said = await transcript();
        return rests && said === before;
      },
      { timeout: 20_000, interval: 700 },
    )
    .toBe(true);
  for (const [, secret] of await page.evaluate(() => [...hands.ledger.secrets])) expect(said).not.toContain(secret);
  await expect(said).toMatchFileSnapshot(`transcripts/${name.replaceAll(' ', '-')}.txt`);
  await context.close();

  async function transcript(): Promise<string> {
    const { heard, hasDialog } = await page.evaluate(() => ({
      heard: heardNow(),
      hasDialog: document.querySelector('dialog[open]') !== null,
    }));
    const { focused, content } = await speak(devtools, hasDialog);
    const lines = [
      ...heard.map((text) => `(announced ${text})`),
      `(focus on: ${focused.slice(0, 60)})`,
      ...content,
      '',
    ];
    const ends = await page.evaluate(() => [...hands.ledger.secrets].map(([, secret]) => secret.slice(-4)));
    const text = lines.join('\n').replace(/(Hand|HAND)[ _]\d+/g, '$1');
    return ends.reduce((all, end) => all.replaceAll(`mtl_…${end}`, 'mtl_…'), text);
  }
});

function isAtRest(): boolean {
  const textOf = ({ textContent }: Element) => textContent?.replace(/[:\s]+/g, ' ').trim();
  const hidden = [...document.querySelectorAll('.twr-visually-hidden[role="status"]')].map(textOf);
  const visible = [...document.querySelectorAll('h2, strong')].map(textOf);
  return !document.querySelector('[data-settling]') && !hidden.some((text) => text && visible.includes(text));
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
