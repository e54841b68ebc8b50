import type { BrowserContextOptions, Page } from 'playwright-core';
import { openDemo } from '../openDemo.ts';
import { startPostgres } from '../startPostgres.ts';

export interface Stage {
  readonly url: string;
  readonly member: (memberId: string) => Promise<Page>;
  readonly stop: () => Promise<void>;
}

export type StoreName = 'PGlite' | 'PostgreSQL';

const contextOptions: BrowserContextOptions = {
  locale: 'en-GB',
  timezoneId: 'Europe/Berlin',
  viewport: { width: 1280, height: 900 },
  permissions: ['clipboard-read', 'clipboard-write'],
};

export async function startStage(store: StoreName): Promise<Stage> {
  const postgres = store === 'PostgreSQL' ? await startPostgres({ durable: true }) : undefined;
  const demo = await openDemo(postgres ? { databaseUrl: postgres.url } : {});
  return {
    url: demo.url,
    async member(memberId) {
      const page = await (await demo.browser.newContext(contextOptions)).newPage();
      page.setDefaultTimeout(60_000);
      await page.goto(`${demo.url}/forms`);
      await signIn(page, memberId);
      await page.goto(`${demo.url}/workspace/tokens`);
      await page.getByRole('heading', { name: 'Access tokens' }).first().waitFor();
      return page;
    },
    async stop() {
      await demo.close();
      await postgres?.stop();
    },
  };
}

async function signIn(page: Page, memberId: string): Promise<void> {
  const status = await page.evaluate(async (id) => {
    const headers = { 'content-type': 'application/json', 'x-mountly': '1' };
    const body = JSON.stringify({ memberId: id });
    return (await fetch('/app-api/session', { method: 'POST', headers, body })).status;
  }, memberId);
  if (status >= 300) throw new Error(`Signing ${memberId} in returned ${status}.`);
}
