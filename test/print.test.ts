import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';

let demo: Demo;
let page: Page;

beforeAll(async () => {
  demo = await openDemo();
  page = await demo.browser.newPage({ viewport: { width: 1280, height: 860 } });
});

afterAll(() => demo?.close());

const sheets = async () => (await page.pdf({ format: 'A4' })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test('prints the review on one sheet, without the list behind it', async () => {
  await page.goto(`${demo.url}/workspace/tokens`);
  const press = (name: string) => page.getByRole('button', { name, exact: true }).last().click();
  await press('Create token');
  await page.getByRole('textbox', { name: 'Token name' }).fill('Printed');
  await press('Continue');
  await page
    .getByRole('radiogroup', { name: 'Forms', exact: true })
    .getByRole('radio', { name: 'Read', exact: true })
    .check();
  await press('Continue');
  await page.getByRole('radio', { name: /Service token/ }).check();
  await press('Continue');
  await page.getByRole('heading', { name: /Review and create/ }).waitFor();
  expect(await sheets()).toBe(1);
});
