import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { bundlePage, type PageFile } from '../bundlePage.ts';
import type { Finding } from './finding.ts';
import type { Hand } from './hand.ts';
import { installHostClock } from './page/hostClock.ts';
import { type Plant, planting } from './plants.ts';

export interface PageSetting {
  readonly seed: number;
  readonly tokens: 'none' | 'some';
  readonly history: 'push' | 'none';
  readonly locale: string;
  /** Milliseconds of the page's clock ahead of the server's clock. */
  readonly skew: number;
}

export interface OpenedPage extends Omit<Hand, 'random'> {
  readonly isOffline: () => boolean;
  readonly errors: Finding[];
}

export interface HandsLane {
  readonly open: (setting: PageSetting) => Promise<OpenedPage>;
  readonly close: () => Promise<void>;
}

export async function openLane(plant?: Plant): Promise<HandsLane> {
  const files = await bundlePage({
    entry: new URL('./page/page.tsx', import.meta.url),
    minify: true,
    plugins: plant ? [planting(plant)] : [],
  });
  const server = await serveFiles(files);
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const browser = await chromium.launch(chromiumLaunchOptions());
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  page.on('dialog', (dialog) => dialog.dismiss());
  const errors = collectErrors(page);
  await page.addInitScript(installHostClock);
  const cdp = await context.newCDPSession(page);
  const setTextSize = async (percent: number) => {
    await cdp.send('Page.setFontSizes', {
      fontSizes: { standard: Math.round(0.16 * percent), fixed: Math.round(0.13 * percent) },
    });
  };
  let isOffline = false;
  const setOffline = async (value: boolean) => {
    isOffline = value;
    await context.setOffline(value);
    await page.evaluate((each) => globalThis.hands?.ledger.setOffline(each), value);
  };
  return {
    async open(setting) {
      await setOffline(false);
      await setTextSize(100);
      await page.goto('about:blank');
      await page.emulateMedia({ colorScheme: 'light' });
      await page.setViewportSize({ width: 1280, height: 860 });
      await openTokens(page, url, setting);
      errors.length = 0;
      return { page, errors, isOffline: () => isOffline, setOffline, setTextSize };
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** The browser keeps the files and its code cache from page to page. */
async function serveFiles(files: ReadonlyMap<string, PageFile>): Promise<Server> {
  const server = createServer((request, response) => {
    const file = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    response.writeHead(file ? 200 : 404, {
      'content-type': file?.contentType ?? 'text/plain',
      'cache-control': 'max-age=3600',
    });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function openTokens(page: Page, url: string, setting: PageSetting): Promise<void> {
  const { seed, tokens, history, locale, skew } = setting;
  const query = new URLSearchParams({ seed: String(seed), tokens, history, locale, skew: String(skew) });
  await page.goto(`${url}/?${query}#home`);
  await page.getByRole('heading', { name: 'Workspace' }).waitFor();
  await page.evaluate(() => {
    location.hash = '#tokens';
  });
  await page
    .getByText(tokens === 'none' ? 'No access tokens yet' : 'CI deploy')
    .first()
    .waitFor();
}

/** A cut connection makes the browser report each missing file. */
const NETWORK = /net::ERR_|Failed to fetch dynamically imported module|Failed to load resource/;

function collectErrors(page: Page): Finding[] {
  const errors: Finding[] = [];
  const add = (text: string) => NETWORK.test(text) || errors.push({ kind: 'error', text });
  page.on('pageerror', (error) => add(String(error.stack ?? error)));
  page.on('console', (message) => message.type() === 'error' && add(message.text()));
  return errors;
}
