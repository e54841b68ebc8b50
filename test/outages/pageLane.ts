import { openDatabase } from '@tokenwright/server';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../scripts/findChromium.ts';
import { bundlePage } from '../bundlePage.ts';
import { createFaultLane, type FaultLane, type FaultLaneSetup } from '../faults/createFaultLane.ts';

export interface PageLane extends FaultLane {
  readonly pass: (page: Page, milliseconds: number) => Promise<void>;
  readonly now: () => number;
  readonly openPage: (workspace: string) => Promise<Page>;
}

export async function openPageLane(setup: Omit<FaultLaneSetup, 'database'> = {}): Promise<PageLane> {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  const database = await openDatabase();
  const lane = await createFaultLane({ ...setup, database, server: { ...setup.server, clock: now } });
  const files = await bundlePage({ entry: new URL('./page/page.tsx', import.meta.url) });
  const browser = await chromium.launch(chromiumLaunchOptions());
  let context: BrowserContext | undefined;
  return {
    ...lane,
    now,
    async pass(page, milliseconds) {
      ahead += milliseconds;
      await page.clock.fastForward(milliseconds);
    },
    async openPage(workspace) {
      await context?.close();
      context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
      await context.route(
        ({ pathname }) => files.has(pathname),
        (route) => route.fulfill(files.get(new URL(route.request().url()).pathname) ?? { status: 404 }),
      );
      const page = await context.newPage();
      page.setDefaultTimeout(60_000);
      await page.clock.install({ time: now() });
      await page.goto(`${lane.proxy.url}/?workspace=${workspace}`);
      return page;
    },
    async close() {
      await browser.close();
      await lane.close();
    },
  };
}
