import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
});

afterAll(() => demo?.close());

it.each([
  ['mem_ada', false],
  ['mem_ada_fjord', false],
  ['mem_ada_harbour', true],
])(
  'the demo offers %s “No expiration” only without a maximum, never by default, and with a finding',
  async (memberId, isOffered) => {
    const page = await demo.browser.newPage({ viewport: { width: 1280, height: 860 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`${demo.url}/workspace/tokens`);
    const data = { memberId };
    await page.request.post(`${demo.url}/app-api/session`, { data, headers: { 'x-mountly': '1', origin: demo.url } });
    await page.reload();
    await page.getByRole('button', { name: 'Create token' }).first().click();
    const dialog = page.getByRole('dialog');
    const next = () => dialog.getByRole('button', { name: 'Continue', exact: true }).click();
    await dialog.getByRole('textbox', { name: 'Token name' }).fill('Front desk');
    await dialog.getByRole('textbox', { name: 'Description' }).fill('Prints the list of guests.');
    await dialog.getByText('Read only', { exact: true }).click();
    await next();
    await dialog.getByRole('heading', { name: /Choose permissions/ }).waitFor();
    await next();
    const never = dialog.getByRole('radio', { name: 'No expiration' });
    await dialog.getByRole('radio', { name: 'Custom date' }).waitFor();
    expect(await never.count()).toBe(isOffered ? 1 : 0);
    if (isOffered) {
      expect(await never.isChecked()).toBe(false);
      await never.check();
      await next();
      await dialog
        .getByRole('region', { name: 'Before you create this token' })
        .getByText(/never expires/)
        .first()
        .waitFor();
    }
    await page.close();
  },
);
