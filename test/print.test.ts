import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { type Dashboard, startDashboard } from './startDashboard.ts';

let browser: Browser;
let dashboard: Dashboard;
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

const sheets = async () => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test('prints the review on one sheet, without the list behind it', async () => {
  await page.goto(`${dashboard.url}/workspace/tokens`);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  await press('Create token');
  await page.getByRole('textbox', { name: 'Token name' }).fill('Printed');
  await press('Continue');
  await page
    .getByRole('radiogroup', { name: 'Forms', exact: true })
    .getByRole('radio', { name: 'Read', exact: true })
    .check();
  await press('Continue');
  await page.getByRole('radio', { name: /Service token/ }).check();
  await press('Continue');
  await page.getByRole('heading', { name: /Review and create/ }).waitFor();
  expect(await sheets()).toBe(1);
});
