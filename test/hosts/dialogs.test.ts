import { afterAll, beforeAll, expect, test } from 'vitest';
import { createAndFind } from './createAndFind.ts';
import { type OpenedHost, openHost } from './openHost.ts';
import { serveDist } from './serveHost.ts';

let host: OpenedHost;
beforeAll(async () => {
  host = await openHost('dialogs', serveDist(), 'memoryApi');
});
afterAll(() => host?.close());

test.each(['mui', 'headless', 'radix'])('the manager works in a modal dialog of %s in StrictMode', async (library) => {
  const page = await host.open(`/#${library}`);
  await page.getByRole('button', { name: 'Settings' }).click();
  await createAndFind(page, 'In a dialog');

  await page.getByRole('button', { name: 'Create token' }).first().click();
  const name = page.getByRole('textbox', { name: 'Token name' });
  await name.waitFor();
  await page.keyboard.press('Escape');
  await name.waitFor({ state: 'detached' });
  await page.getByRole('heading', { name: 'Settings' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('heading', { name: 'Settings' }).waitFor({ state: 'detached' });
  expect(host.complaints).toEqual([]);
  await page.close();
});
