import { launch } from 'puppeteer-core';
import { findFirefox } from '../../scripts/findFirefox.ts';
import type { Engine } from './engine.ts';

export async function openFirefox(): Promise<Engine> {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('Firefox was not found. Run `pnpm test apps`, which installs it on Debian.');
  const browser = await launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    defaultViewport: { width: 1280, height: 860 },
    extraPrefsFirefox: { 'intl.accept_languages': 'en-GB' },
  });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    press: (key) => page.keyboard.press(key === 'Space' ? ' ' : key),
    type: (text) => page.keyboard.type(text),
    async paste() {
      await page.keyboard.down('Control');
      await page.keyboard.press('v');
      await page.keyboard.up('Control');
    },
    evaluate: async (expression) =>
      JSON.parse((await page.evaluate(`JSON.stringify(${expression}) ?? 'null'`)) as string),
    close: () => browser.close(),
  };
}
