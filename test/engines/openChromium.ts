import { chromium } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import type { Engine } from './engine.ts';

export async function openChromium(): Promise<Engine> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'en-GB' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    paste: () => page.keyboard.press('Control+V'),
    evaluate: (expression) => page.evaluate(expression),
    close: () => browser.close(),
  };
}
