import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { type Storybook, startStorybook } from './stories/startStorybook.ts';

let storybook: Storybook;
let browser: Browser;

beforeAll(async () => {
  storybook = await startStorybook();
  browser = await chromium.launch(chromiumLaunchOptions());
});

afterAll(async () => {
  await browser?.close();
  await storybook?.stop();
});

test('the published Storybook opens on the introduction', async () => {
  const page = await browser.newPage();
  await page.goto(storybook.address);
  const preview = page.frameLocator('#storybook-preview-iframe');

  await preview.getByRole('heading', { level: 1, name: 'Tokenwright' }).waitFor();
  expect(page.url()).toContain('path=/docs/introduction--docs');
});

test('each page of the documentation is drawn without an error, and fits a window of 390 px', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  page.setDefaultTimeout(60_000);
  await page.route(/[?&]embedded=/, (route) => route.abort());
  const pages = storybook.entries.flatMap(({ id, type }) => (type === 'docs' ? [id] : []));
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(`${page.url()}: ${error.message}`));
  for (const id of pages) {
    await page.goto(`${storybook.address}/iframe.html?viewMode=docs&id=${id}`);
    const shown = page.locator('.sbdocs-content h1, .sb-show-errordisplay').first();
    await shown.waitFor().catch(() => problems.push(`${id}: no heading`));
    const error = page.locator('.sb-show-errordisplay #error-message');
    if (await error.isVisible()) problems.push(`${id}: ${await error.textContent()}`);
    const excess = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (excess > 0) problems.push(`${id}: ${excess} px too wide`);
  }

  expect(pages.length).toBeGreaterThan(25);
  expect(problems).toEqual([]);
}, 400_000);
