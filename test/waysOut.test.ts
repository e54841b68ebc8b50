import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';
import { walkToSecret } from './walkToSecret.ts';

let demo: Demo;
let page: Page;

async function showSecret(): Promise<Page> {
  const fresh = await demo.browser.newPage();
  fresh.setDefaultTimeout(60_000);
  await fresh.goto(`${demo.url}/forms`);
  await fresh.getByRole('link', { name: 'Tokens' }).first().click();
  await walkToSecret(fresh, `Nightly export ${demo.secrets.length + 1}`);
  return fresh;
}

beforeAll(async () => {
  demo = await openDemo();
  page = await showSecret();
});

afterAll(() => demo?.close());

const closing = () => page.getByRole('dialog').getByRole('button', { name: 'Close', exact: true }).first();
const isModal = () => page.evaluate(() => document.querySelector('dialog')?.matches(':modal') ?? false);
const onDialog = (act: (dialog: HTMLDialogElement) => void) =>
  page
    .locator('dialog')
    .first()
    .evaluate(act as never);

test.each<[string, () => Promise<unknown>]>([
  ['Esc', () => page.keyboard.press('Escape')],
  ['the close button', () => closing().click()],
  ['a close request of the browser, such as back on Android', () => onDialog((dialog) => dialog.requestClose())],
  ['a script that closes the dialog', () => onDialog((dialog) => dialog.close())],
  ['the back button', () => page.goBack({ waitUntil: 'commit', timeout: 1_000 }).catch(() => null)],
  ['a script that goes back', () => page.evaluate(() => history.back())],
])('asks before the user loses a secret by %s, and keeps it if they stay', async (_, leave) => {
  await page.getByRole('heading', { name: /Copy and save the secret/ }).click();
  await leave();
  await page.getByRole('alertdialog', { name: 'Leave without the secret?' }).waitFor();
  expect(await isModal()).toBe(true);
  await page.getByRole('button', { name: 'Go back and copy it' }).click();
  await expectSecret();
});

test('asks before Back leaves a draft, as for Esc, and goes back from an empty wizard', async () => {
  const fresh = await demo.browser.newPage();
  fresh.setDefaultTimeout(60_000);
  await fresh.goto(`${demo.url}/forms`);
  await fresh.getByRole('link', { name: 'Tokens' }).first().click();
  await fresh.getByRole('button', { name: 'Create token', exact: true }).first().click();
  const name = fresh.getByRole('textbox', { name: 'Token name' });
  await name.fill('Nightly export');
  const goBack = () => fresh.goBack({ waitUntil: 'commit', timeout: 1_000 }).catch(() => null);
  await goBack();
  await fresh.getByRole('alertdialog', { name: 'Discard this token?' }).waitFor();
  await fresh.getByRole('button', { name: 'Keep editing' }).click();
  expect(await name.inputValue()).toBe('Nightly export');
  await name.fill('');
  await goBack();
  await fresh.waitForURL('**/forms');
  await fresh.close();
});

test.each<[string, () => Promise<unknown>]>([
  ['reloads the page', () => page.evaluate(() => location.reload())],
  ['follows a link to another page', () => page.evaluate(() => location.assign('/openapi.json'))],
  ['sends a form', () => page.evaluate(sendForm)],
])('lets the browser ask a user who %s', async (_, leave) => {
  await page.getByRole('heading', { name: /Copy and save the secret/ }).click();
  const asked = page.waitForEvent('dialog');
  leave().catch(() => null);
  const question = await asked;
  expect(question.type()).toBe('beforeunload');
  await question.dismiss();
  await expectSecret();
});

test.each<[string, () => Promise<unknown>]>([
  ['a click outside', () => page.mouse.click(3, 3)],
  ['a click on an element that a password manager has put over it', () => page.evaluate(pressOverlay)],
  ['repeated Esc presses after the user chose to stay', pressEscapeOften],
])('never closes by %s', async (_, act) => {
  await act();
  expect(await isModal()).toBe(true);
  const stay = page.getByRole('button', { name: 'Go back and copy it' });
  if (await stay.isVisible()) await stay.click();
  await expectSecret();
});

test.each<[string, (shown: Page) => Promise<unknown>]>([
  [
    'another route of the product takes the wizard away',
    (shown) => shown.evaluate(() => history.pushState({}, '', '/forms')),
  ],
  ['a script takes it out of the document', (shown) => shown.evaluate(() => document.getElementById('root')?.remove())],
])('revokes the token if the page cannot ask: %s', async (_, take) => {
  const shown = await showSecret();
  const name = `Nightly export ${demo.secrets.length}`;
  await take(shown);
  await expect.poll(() => statusOf(shown, name)).toBe('revoked');
  await shown.close();
});

test.each<[string, (shown: Page) => Promise<unknown>]>([
  ['reloads the page', (shown) => shown.reload()],
  ['follows a link to another page', (shown) => shown.goto(`${demo.url}/openapi.json`)],
  ['closes the tab', (shown) => shown.close({ runBeforeUnload: true })],
])('revokes the token immediately if the user %s although the browser asked', async (_, go) => {
  const shown = await showSecret();
  const name = `Nightly export ${demo.secrets.length}`;
  shown.on('dialog', (question) => question.accept());
  await shown.getByRole('heading', { name: /Copy and save the secret/ }).click();
  await go(shown);
  await expect.poll(() => statusOf(page, name)).toBe('revoked');
  await shown.close();
});

async function expectSecret(): Promise<void> {
  const secret = demo.secrets[0];
  await page.getByRole('button', { name: 'Show', exact: true }).click();
  expect(await page.getByRole('textbox', { name: /^Secret of/ }).inputValue()).toBe(secret);
  await page.getByRole('button', { name: 'Hide', exact: true }).click();
  const answer = await fetch(`${demo.url}/v1/forms`, { headers: { Authorization: `Bearer ${secret}` } });
  expect(answer.status).toBe(200);
}

async function pressEscapeOften(): Promise<void> {
  for (let times = 0; times < 7; times += 1) await page.keyboard.press('Escape');
}

function sendForm(): void {
  const form = document.body.appendChild(document.createElement('form'));
  form.action = '/openapi.json';
  form.submit();
}

function pressOverlay(): void {
  const host = document.body.appendChild(document.createElement('div'));
  const button = document.createElement('button');
  host.attachShadow({ mode: 'closed' }).append(button);
  for (const type of ['pointerdown', 'mousedown', 'focusin', 'pointerup', 'mouseup', 'click']) {
    button.dispatchEvent(new PointerEvent(type, { bubbles: true, composed: true }));
  }
  host.remove();
}

async function statusOf(shown: Page, name: string): Promise<string | undefined> {
  const answer = await shown.request.get(`${demo.url}/api/tokens?limit=100`);
  const { items } = (await answer.json()) as { readonly items: readonly { name: string; status: string }[] };
  return items.find((token) => token.name === name)?.status;
}
