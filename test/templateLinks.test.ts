import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';

let demo: Demo;
let page: Page;

beforeAll(async () => {
  demo = await openDemo();
  const context = await demo.browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Berlin' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  page = await context.newPage();
});

afterAll(() => demo?.close());

const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
const nameField = () => page.getByRole('textbox', { name: 'Token name' });
const closed = () => page.getByRole('dialog').waitFor({ state: 'detached' });

test('a template link of a token can be copied, opened, kept as a draft, continued, and used', async () => {
  const tokens = `${demo.url}/workspace/tokens`;
  await page.goto(tokens);
  await page
    .getByRole('button', { name: /^Actions for/ })
    .first()
    .click();
  await page.getByRole('menuitem', { name: 'Copy as template link…' }).click();
  await page.getByText('Link copied.').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(new RegExp(`^${tokens}\\?token_name=.+&token_type=.+&token_permissions=.+`));

  const link = `${tokens}?token_name=Archive+cleanup&token_type=scoped-form&token_permissions=forms:delete,legacy:read&token_resources=other-workspace&token_expires=never&utm=mail`;
  await page.goto(link);
  await page.getByText('Some choices of the link were changed:').waitFor();
  expect(page.url()).toBe(`${tokens}?utm=mail`);
  expect(await nameField().inputValue()).toBe('Archive cleanup');
  const notes = await page.locator('[data-part=options-news] li').allTextContents();
  expect(notes).toHaveLength(3);
  expect(notes.join()).toMatch(/legacy:read.*“No expiration” isn’t allowed.*other-workspace/s);

  await nameField().fill('Archive cleanup of 2024');
  await press('Cancel');
  await press('Keep draft');
  await closed();
  await page.reload();
  await press('Create token');
  await page.getByText(/^Continue your draft from/).waitFor();
  await press('Continue draft');
  await expect.poll(() => nameField().inputValue()).toBe('Archive cleanup of 2024');
  await press('Continue');
  await press('Continue');
  await page.getByRole('checkbox').first().check();
  await press('Continue');
  await page.getByRole('heading', { name: /Review and create/ }).waitFor();
  await press('Create token');
  await page.getByRole('checkbox', { name: 'I understand the risk' }).check();
  await press('Create token');
  await page.getByRole('heading', { name: /Copy and save the secret/ }).waitFor();
  expect(demo.secrets).toHaveLength(1);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('token_name');
});
