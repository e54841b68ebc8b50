import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { type Mountly, startMountly, temporaryFolder } from './startMountly.ts';
import { startPostgres } from './startPostgres.ts';

const stores = {
  PGlite: async () => ({ databaseUrl: undefined, stop: async () => undefined }),
  PostgreSQL: async () => {
    const { url, stop } = await startPostgres({ durable: true });
    return { databaseUrl: url, stop };
  },
};

describe.each(Object.entries(stores))('on %s', (_store, startStore) => {
  let browser: Browser;
  let mountly: Mountly;
  let page: Page;
  const stops: (() => Promise<unknown>)[] = [];

  beforeAll(async () => {
    const folder = await temporaryFolder();
    const store = await startStore();
    const database = store.databaseUrl ? { databaseUrl: store.databaseUrl } : {};
    mountly = await startMountly({ dataFolder: folder.path, ...database });
    browser = await chromium.launch(chromiumLaunchOptions());
    const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    page = await context.newPage();
    stops.push(() => browser.close(), mountly.stop, store.stop, folder.remove);
  });

  afterAll(async () => {
    for (const stop of stops) await stop();
  });

  test('a user creates a scoped token with the keyboard alone, uses it, and revokes it', async () => {
    const form = await openWizard(page, mountly.url);
    await createScopedToken(page, form);
    const secret = await copySecret(page);

    const call = callerOf(mountly.url, secret);
    const forms = (await (await call('/v1/forms')).json()) as { items: { id: string; name: string }[] };
    expect(forms.items.map(({ name }) => name)).toEqual([form]);
    const [allowed] = forms.items;
    expect((await call(`/v1/forms/${allowed?.id}/entries`)).status).toBe(200);
    expect((await call(`/v1/forms/${await anotherForm(page, String(allowed?.id))}/entries`)).status).toBe(403);
    const written = await call(`/v1/forms/${allowed?.id}/entries`, { method: 'POST', body: '{"values":{}}' });
    expect([written.status, written.headers.get('content-type')]).toEqual([403, 'application/problem+json']);

    await revoke(page, 'Nightly export');
    expect((await call(`/v1/forms/${allowed?.id}/entries`)).status).toBe(401);
    expect(await page.content()).not.toContain(secret);
  });
});

async function pressEnter(page: Page): Promise<void> {
  await page.waitForFunction(() => !document.querySelector('dialog [data-part=button][data-settling]'));
  await page.keyboard.press('Enter');
}

async function tabTo(target: Locator): Promise<void> {
  await target.waitFor();
  for (let presses = 0; presses < 400; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await target.page().keyboard.press('Tab');
  }
  throw new Error(`Tab never reached ${target}`);
}

async function openWizard(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/workspace/tokens`);
  await tabTo(page.getByRole('button', { name: 'Create token' }).first());
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Token name' });
  await name.waitFor();
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  const page1 = await page.request.get(`${url}/api/resources/forms?limit=1`);
  return ((await page1.json()) as { items: { label: string }[] }).items[0]?.label ?? '';
}

async function createScopedToken(page: Page, form: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.keyboard.type('Nightly export');
  await pressEnter(page);
  await expect.poll(() => focusedText(page)).toContain('Choose permissions');
  await setToRead(page, 'Forms');
  await setToRead(page, 'Entries');
  await tabTo(dialog.getByRole('button', { name: 'Continue' }).first());
  await pressEnter(page);
  await expect.poll(() => focusedText(page)).toContain('Configure scope and expiration');
  await tabTo(dialog.getByRole('radio', { name: /Service token/ }).first());
  await page.keyboard.press('ArrowDown');
  await tabTo(dialog.getByRole('searchbox', { name: 'Search forms' }).first());
  await page.keyboard.type(form);
  await tabTo(dialog.getByRole('checkbox', { name: form }).first());
  await page.keyboard.press('Space');
  await tabTo(dialog.getByRole('button', { name: 'Continue' }).first());
  await pressEnter(page);
  await expect.poll(() => focusedText(page)).toContain('Review and create');
  await tabTo(dialog.getByRole('button', { name: 'Create token' }).first());
  await pressEnter(page);
  await expect.poll(() => focusedText(page)).toContain('Copy and save the secret');
}

async function setToRead(page: Page, permission: string): Promise<void> {
  const group = page.getByRole('radiogroup', { name: permission, exact: true });
  const hasFocus = () => group.evaluate((element) => element.contains(document.activeElement));
  const first = page.getByRole('radiogroup', { name: 'Forms', exact: true });
  if (!(await page.evaluate(() => document.activeElement?.matches('dialog [role=radiogroup] [type=radio]')))) {
    await tabTo(first.getByRole('radio', { name: 'None' }));
  }
  for (let presses = 0; presses < 100 && !(await hasFocus()); presses += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  expect(await group.getByRole('radio', { name: 'Read' }).isChecked()).toBe(true);
}

async function copySecret(page: Page): Promise<string> {
  const dialog = page.getByRole('dialog');
  await tabTo(dialog.getByRole('button', { name: 'Copy secret' }).first());
  await pressEnter(page);
  await page.getByText('Copied to the clipboard.').waitFor();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  await tabTo(dialog.getByRole('button', { name: 'Done' }).first());
  await pressEnter(page);
  await dialog.waitFor({ state: 'detached' });
  return secret;
}

async function revoke(page: Page, name: string): Promise<void> {
  await tabTo(page.getByRole('button', { name: `Actions for ${name}` }));
  await pressEnter(page);
  await page.keyboard.press('End');
  await pressEnter(page);
  const dialog = page.getByRole('alertdialog', { name: new RegExp(name) });
  await tabTo(dialog.getByRole('button', { name: `Revoke ${name}` }).first());
  await pressEnter(page);
  await page
    .getByRole('status')
    .filter({ hasText: `${name}” was revoked` })
    .waitFor({ state: 'attached' });
  await page.locator('tr[data-state=revoked]').filter({ hasText: name }).waitFor();
}

async function anotherForm(page: Page, id: string): Promise<string> {
  const listed = await page.request.get(new URL('/api/resources/forms?limit=2', page.url()).href);
  const { items } = (await listed.json()) as { items: { id: string }[] };
  return items.find((form) => form.id !== id)?.id ?? '';
}

function callerOf(url: string, secret: string) {
  return (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${url}${path}`, {
      ...init,
      headers: { Authorization: `Bearer ${secret}`, 'Content-Type': 'application/json' },
    });
}

function focusedText(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.textContent ?? '');
}
