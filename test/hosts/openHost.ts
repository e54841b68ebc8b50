import { type Browser, chromium, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { freePort } from '../freePort.ts';
import { buildHost, type HostApi } from './buildHost.ts';
import type { Serve } from './serveHost.ts';

export interface OpenedHost {
  readonly url: string;
  readonly complaints: readonly string[];
  open(path?: string, prepare?: (page: Page) => Promise<void>): Promise<Page>;
  close(): Promise<void>;
}

export async function openHost(name: string, serve: Serve, api?: HostApi): Promise<OpenedHost> {
  const { folder, remove } = await buildHost(name, inject('packages'), api);
  const port = await freePort();
  const stop = await serve(folder, port);
  const browser: Browser = await chromium.launch(chromiumLaunchOptions());
  const url = `http://localhost:${port}`;
  const complaints: string[] = [];
  return {
    url,
    complaints,
    async open(path = '/', prepare) {
      const page = await browser.newPage({ viewport: { width: 1280, height: 860 } });
      page.setDefaultTimeout(60_000);
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('requestfailed', (request) => {
        const reason = request.failure()?.errorText;
        // Our own code aborts requests.
        if (request.url().includes('/api/') && reason !== 'net::ERR_ABORTED')
          complaints.push(`${request.url()}: ${reason}`);
      });
      page.on('console', (message) => {
        const isIcon = message.location().url.endsWith('/favicon.ico');
        if (message.type() === 'error' && !isIcon) complaints.push(message.text());
      });
      await prepare?.(page);
      await page.goto(url + path);
      return page;
    },
    async close() {
      await browser.close();
      await stop();
      await remove();
    },
  };
}
