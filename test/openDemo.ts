import { type Browser, chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { type Dashboard, startDashboard } from './startDashboard.ts';

export interface Demo extends Pick<Dashboard, 'url' | 'secrets'> {
  readonly browser: Browser;
  close(): Promise<void>;
}

export async function openDemo(): Promise<Demo> {
  const { url, secrets, stop } = await startDashboard();
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
