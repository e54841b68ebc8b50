import { type Browser, chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { type Dashboard, type DashboardSetup, startDashboard } from './startDashboard.ts';

export interface Demo extends Pick<Dashboard, 'url' | 'secrets'> {
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openDemo(setup: DashboardSetup = {}): Promise<Demo> {
  const { url, secrets, stop } = await startDashboard(setup);
  const browser = await chromium.launch(chromiumLaunchOptions());
  return {
    url,
    secrets,
    browser,
    async close() {
      await browser.close();
      await stop();
    },
  };
}
