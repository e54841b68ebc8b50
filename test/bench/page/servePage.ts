import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../../scripts/findChromium.ts';
import { bundlePage } from '../../bundlePage.ts';

export interface ServedPage {
  readonly open: () => Promise<Page>;
  readonly close: () => Promise<void>;
}

/** Playwright's `route` would delay each chunk. */
export async function servePage(entry: URL, args: readonly string[] = []): Promise<ServedPage> {
  const files = await bundlePage({ entry, minify: true });
  const server = createServer(({ url = '' }, response) => {
    const file = files.get(new URL(url, 'http://localhost').pathname);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.contentType ?? 'text/plain' }).end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const options = chromiumLaunchOptions();
  const browser: Browser = await chromium.launch({ ...options, args: [...(options.args ?? []), ...args] });
  return {
    async open() {
      const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
      await page.goto(`http://127.0.0.1:${port}/`);
      await page.waitForFunction(() => 'bench' in window);
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
