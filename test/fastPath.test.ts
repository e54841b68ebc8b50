import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});

afterAll(() => demo?.close());

async function tokensPage(): Promise<Page> {
  const page = await demo.browser.newPage({ viewport: { width: 1280, height: 860 } });
  page.setDefaultTimeout(60_000);
  await page.goto(`${demo.url}/workspace/tokens`);
  await page.getByRole('button', { name: 'Create token' }).first().waitFor();
  await page.evaluate(() => {
    const counts = { clicks: 0, keys: 0 };
    Object.assign(window, { counts });
    const isTyped = (event: KeyboardEvent) =>
      event.key.length === 1 && (event.target as Element).matches('input[type=text], textarea');
    const isModifier = ({ key }: KeyboardEvent) => ['Control', 'Meta', 'Shift', 'Alt'].includes(key);
    window.addEventListener('pointerdown', () => (counts.clicks += 1), { capture: true });
    window.addEventListener('keydown', (event) => (counts.keys += isTyped(event) || isModifier(event) ? 0 : 1), {
      capture: true,
    });
  });
  return page;
}

const countsOf = (page: Page) =>
  page.evaluate(() => (window as unknown as { counts: { clicks: number; keys: number } }).counts);

async function settled(page: Page, heading: RegExp): Promise<void> {
  await page.getByRole('heading', { level: 2, name: heading }).waitFor();
  await page.waitForFunction(() => !document.querySelector('dialog [data-part=button][data-settling]'));
}

async function typeAtOnce(page: Page, name: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Token name' });
  await field.waitFor();
  await page.keyboard.type(name);
  await expect.poll(() => field.inputValue()).toBe(name);
}

const isWholeInDialog = (page: Page, text: RegExp) =>
  page
    .getByRole('dialog')
    .getByText(text)
    .first()
    .evaluate((element) => {
      const body = element.closest('[data-part=page-body]')?.getBoundingClientRect();
      const { top, bottom } = element.getBoundingClientRect();
      return body !== undefined && top >= body.top && bottom <= body.bottom;
    });

test('a common token takes at most seven clicks, and the shown code gets a 200', async () => {
  const page = await tokensPage();
  const dialog = page.getByRole('dialog');
  const next = () => dialog.getByRole('button', { name: 'Continue', exact: true }).click();
  await page.getByRole('button', { name: 'Create token' }).first().click();
  await typeAtOnce(page, 'Common by mouse');
  await dialog.getByText('Read only', { exact: true }).click();
  await next();
  await settled(page, /Choose permissions/);
  await next();
  await settled(page, /scope and expiration/i);
  await next();
  await settled(page, /Review and create/);
  expect(await isWholeInDialog(page, /^Access to everything|whole workspace|^Service token$/i)).toBe(true);
  expect(await isWholeInDialog(page, /^Expires /)).toBe(true);
  await dialog.getByRole('button', { name: 'Create token' }).click();
  expect((await countsOf(page)).clicks).toBeLessThanOrEqual(7);
  await settled(page, /Copy and save the secret/);
  const code = await dialog.getByRole('tabpanel').locator('code').textContent();
  const url = /curl "([^"]+)"/.exec(code ?? '')?.[1] ?? '';
  const secret = demo.secrets.at(-1) ?? '';
  expect((await fetch(url, { headers: { authorization: `Bearer ${secret}` } })).status).toBe(200);
  await page.close();
});

test('the picker opens with eleven rows, and Continue is at most seven Tab presses after the search', async () => {
  const page = await tokensPage();
  const dialog = page.getByRole('dialog');
  await page.getByRole('button', { name: 'Create token' }).first().click();
  await typeAtOnce(page, 'Rows');
  await settled(page, /Name the token/);
  await page.keyboard.press('Control+Enter');
  await settled(page, /Choose permissions/);
  const rows = await dialog.locator('[data-part=permission]').evaluateAll((all) => {
    const foot = document.querySelector('dialog [data-part=page-footer]')?.getBoundingClientRect().top ?? 0;
    const head = document.querySelector('dialog [data-part=picker-toolbar]')?.getBoundingClientRect().bottom ?? 0;
    return all.map((row) => row.getBoundingClientRect()).filter(({ top, bottom }) => top >= head && bottom <= foot)
      .length;
  });
  expect(rows).toBeGreaterThanOrEqual(11);
  await dialog.getByRole('searchbox').first().focus();
  const isAtContinue = () => page.evaluate(() => document.activeElement?.textContent === 'Continue');
  let tabs = 0;
  for (; tabs < 20 && !(await isAtContinue()); tabs += 1) await page.keyboard.press('Tab');
  expect(tabs).toBeLessThanOrEqual(7);
  await page.close();
});

test('a common token takes at most fifteen key presses', async () => {
  const page = await tokensPage();
  const dialog = page.getByRole('dialog');
  const create = page.getByRole('button', { name: 'Create token' }).first();
  await create.focus();
  await page.keyboard.press('Enter');
  await typeAtOnce(page, 'Common by keys');
  await settled(page, /Name the token/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => dialog.getByRole('radio', { name: 'Read only' }).isChecked()).toBe(true);
  await page.keyboard.press('Control+Enter');
  await settled(page, /Choose permissions/);
  await page.keyboard.press('Control+Enter');
  await settled(page, /scope and expiration/i);
  await page.keyboard.press('Control+Enter');
  await settled(page, /Review and create/);
  await page.keyboard.press('Control+Enter');
  await expectStill(page, /Review and create/);
  const button = dialog.getByRole('button', { name: 'Create token' });
  const hasFocus = () => button.evaluate((element) => element === document.activeElement);
  while (!(await hasFocus()) && (await countsOf(page)).keys < 30) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  // One press proves that Ctrl+Enter never creates.
  expect((await countsOf(page)).keys - 1).toBeLessThanOrEqual(15);
  await settled(page, /Copy and save the secret/);
  await page.close();
});

async function expectStill(page: Page, heading: RegExp): Promise<void> {
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  expect(await page.getByRole('heading', { level: 2, name: heading }).count()).toBe(1);
}
