import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../scripts/findChromium.ts';
import { startProduct } from './betterAuth/startProduct.ts';

let browser: Browser;
let product: Awaited<ReturnType<typeof startProduct>>;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  product = await startProduct();
  browser = await chromium.launch(chromiumLaunchOptions());
});

afterAll(async () => {
  await browser?.close();
  await product?.stop();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB', permissions: ['clipboard-read', 'clipboard-write'] });
  page = await context.newPage();
  await signIn(page, `${crypto.randomUUID()}@example.test`);
});

afterEach(() => context.close());

test('a user creates a token on a better-auth server, uses it, and revokes it', async () => {
  await page.goto(product.url);
  await fillWizard(page, 'CRM sync');
  await page.getByRole('button', { name: 'Create token' }).last().click();
  const secret = await copySecret(page);
  expect(await formsStatus(secret)).toBe(200);

  expect(await page.content()).not.toContain(secret);
  await page.getByRole('button', { name: 'Actions for CRM sync' }).click();
  await page.getByRole('menuitem', { name: 'Revoke' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByText('Write 1').waitFor();
  await question.getByRole('button', { name: 'Revoke CRM sync' }).click();
  await page.getByRole('row', { name: /CRM sync.*Revoked/ }).waitFor();
  expect(await formsStatus(secret)).toBe(401);

  await page.reload();
  await page.getByRole('button', { name: /^Inactive/ }).click();
  await page.getByRole('row', { name: /CRM sync.*Revoked/ }).waitFor();
});

test('after a lost response, the user sees that the token exists, and revokes it', async () => {
  await page.route('**/api/auth/api-key/create', async (route) => {
    await route.fetch();
    await route.abort('connectionreset');
  });
  await page.goto(product.url);
  await fillWizard(page, 'Lost on the way');
  await page.getByRole('button', { name: 'Create token' }).last().click();
  await page.getByRole('heading', { name: 'The token exists, but its secret can’t be shown' }).waitFor();
  await page.getByRole('button', { name: 'Revoke token', exact: true }).click();
  await page.getByRole('heading', { name: 'The token was revoked' }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Inactive/ }).click();
  await page.getByRole('row', { name: /Lost on the way.*Revoked/ }).waitFor();
  expect(await page.getByRole('row', { name: /Lost on the way/ }).count()).toBe(1);
});

test('a signed-out user gets a message, and no token is created', async () => {
  await page.goto(product.url);
  await fillWizard(page, 'Too late');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Create token' }).last().click();
  await page.getByText('Unauthorized or invalid session').waitFor();
  await page.getByRole('heading', { name: 'Review and create' }).waitFor();
});

async function signIn({ request }: Page, email: string): Promise<void> {
  const person = { email, password: 'correct horse battery', name: 'Ada' };
  const options = { headers: { Origin: product.url } };
  await request.post(`${product.url}/api/auth/sign-up/email`, { ...options, data: person });
  await request.post(`${product.url}/api/auth/sign-out`, { ...options, data: {} });
  expect((await request.post(`${product.url}/api/auth/sign-in/email`, { ...options, data: person })).status()).toBe(
    200,
  );
}

async function fillWizard(page: Page, name: string): Promise<void> {
  await page
    .getByRole('button', { name: /^Create/ })
    .first()
    .click();
  await page.getByRole('textbox', { name: 'Token name' }).fill(name);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radiogroup', { name: 'Forms' }).getByRole('radio', { name: 'Read and write' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Configure scope and expiration' }).waitFor();
  expect(await page.getByRole('radio').evaluateAll((radios) => radios.length)).toBe(4);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('heading', { name: 'Review and create' }).waitFor();
}

async function copySecret(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Copy secret' }).click();
  await page.getByText('Copied to the clipboard.').waitFor();
  const secret = await page.evaluate(() => navigator.clipboard.readText());
  await page.getByRole('button', { name: 'Done' }).click();
  return secret;
}

async function formsStatus(secret: string): Promise<number> {
  return (await fetch(`${product.url}/forms`, { headers: { 'X-API-Key': secret } })).status;
}
