import { chromium, type Page } from 'playwright-core';
import { startDashboard } from '../test/startDashboard.ts';
import { chromiumLaunchOptions } from './findChromium.ts';

const dashboard = await startDashboard();
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 860 }, locale: 'en-US', timezoneId: 'UTC' });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(`${dashboard.url}/workspace/tokens`);
  await showPermissions(page);
  await page.screenshot({ path: 'docs/wizard.png' });
} finally {
  await browser.close();
  await dashboard.stop();
}

async function showPermissions(page: Page): Promise<void> {
  const press = (label: string) => page.getByRole('button', { name: label, exact: true }).last().click();
  await page.getByRole('button', { name: 'Create token', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Token name' }).fill('CRM sync');
  await press('Continue');
  const choose = (permission: string, level: string) =>
    page.getByRole('radiogroup', { name: permission, exact: true }).getByRole('radio', { name: level }).first().check();
  await choose('Forms', 'Read');
  await choose('Entries', 'Write');
}
