import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { type Dashboard, startDashboard } from './startDashboard.ts';

let dashboard: Dashboard;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  dashboard = await startDashboard();
  browser = await chromium.launch(chromiumLaunchOptions());
  page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
});

afterAll(async () => {
  await browser?.close();
  await dashboard?.stop();
});

function visibleRows(): Promise<number> {
  return page.locator('[data-part=token-row]').evaluateAll(
    (rows) =>
      rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      }).length,
  );
}

it('shows at least eight tokens of the demo at 1280 × 860', async () => {
  await page.goto(`${dashboard.url}/workspace/tokens`);
  await page.locator('[data-part=token-row]').nth(7).waitFor();
  expect(await visibleRows()).toBeGreaterThanOrEqual(8);
  const heights = await page
    .locator('[data-part=token-row]')
    .evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThanOrEqual(12);
  expect(Math.max(...heights)).toBeLessThanOrEqual(56);
});
