import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Demo, openDemo } from './openDemo.ts';

let demo: Demo;

beforeAll(async () => {
  demo = await openDemo();
}, 180_000);

afterAll(() => demo?.close());

async function member(memberId: string): Promise<Page> {
  const context = await demo.browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(`${demo.url}/forms`);
  const status = await page.evaluate(async (id) => {
    const headers = { 'content-type': 'application/json', 'x-mountly': '1' };
    const body = JSON.stringify({ memberId: id });
    return (await fetch('/app-api/session', { method: 'POST', headers, body })).status;
  }, memberId);
  expect(status).toBeLessThan(300);
  await page.goto(`${demo.url}/workspace/tokens`);
  await page.getByRole('heading', { name: 'Access tokens' }).first().waitFor();
  return page;
}

interface Hands {
  press(page: Page, target: Locator): Promise<void>;
  type(page: Page, field: Locator, text: string): Promise<void>;
  menu(page: Page, token: string, item: string): Promise<void>;
}

const actions = (page: Page, token: string) => page.getByRole('button', { name: `Actions for ${token}`, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).last();

const mouse: Hands = {
  press: (_page, target) => target.click(),
  async type(page, field, text) {
    await field.click();
    await page.keyboard.insertText(text);
  },
  async menu(page, token, item) {
    await actions(page, token).click();
    await page.getByRole('menuitem', { name: item, exact: true }).click();
  },
};

async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  const isThere = () => target.evaluate((element) => element === document.activeElement);
  for (let tabs = 0; tabs < 200 && !(await isThere()); tabs++) await page.keyboard.press('Tab');
  expect(await isThere()).toBe(true);
}

async function isEnabled(target: Locator): Promise<void> {
  await expect.poll(() => target.getAttribute('aria-disabled')).not.toBe('true');
}

const keyboard: Hands = {
  async press(page, target) {
    const isChoice = await target.evaluate((element) => element instanceof HTMLInputElement);
    if (isChoice && (await target.getAttribute('type')) === 'radio') {
      await tabTo(
        page,
        target
          .page()
          .locator(`input[name="${await target.getAttribute('name')}"]`)
          .first(),
      );
      for (let turns = 0; turns < 12 && !(await target.isChecked()); turns++) await page.keyboard.press('ArrowDown');
      expect(await target.isChecked()).toBe(true);
      return;
    }
    await tabTo(page, target);
    await isEnabled(target);
    await page.keyboard.press(isChoice ? 'Space' : 'Enter');
  },
  async type(page, field, text) {
    await tabTo(page, field);
    await page.keyboard.insertText(text);
  },
  async menu(page, token, item) {
    await tabTo(page, actions(page, token));
    await page.keyboard.press('Enter');
    const wanted = page.getByRole('menuitem', { name: item, exact: true });
    await wanted.waitFor();
    const isThere = () => wanted.evaluate((element) => element === document.activeElement);
    for (let downs = 0; downs < 12 && !(await isThere()); downs++) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
  },
};

async function request(page: Page, name: string, { press, type }: Hands): Promise<void> {
  await press(page, button(page, 'Create token'));
  await type(page, page.getByRole('textbox', { name: 'Token name' }), name);
  await press(page, button(page, 'Continue'));
  await page.getByRole('heading', { name: /Choose permissions/ }).waitFor();
  const levels = page.getByRole('radiogroup', { name: 'Integrations', exact: true });
  await levels.getByRole('radio', { name: 'Write', exact: true }).check();
  await press(page, button(page, 'Continue'));
  await page.getByRole('radio', { name: /Service token/ }).check();
  await press(page, button(page, 'Continue'));
  await page.getByRole('heading', { name: /Review and request/ }).waitFor();
  await press(page, button(page, 'Request token'));
  await page.getByText('Say why you need this token.').waitFor();
  const why = page.getByRole('textbox', { name: /^Why do you need this token/ });
  expect(await why.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.insertText('For the newsletter.');
  await press(page, button(page, 'Request token'));
  await page.getByRole('heading', { name: /Waiting for approval/ }).waitFor();
  await page.getByText(/^Ada Park or Tomás Ribeiro/).waitFor();
  await press(page, button(page, 'Close'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await page
    .getByText(/^Requested by نور حدّاد/)
    .first()
    .waitFor();
}

describe.each([
  ['by mouse', mouse],
  ['by keyboard', keyboard],
] as const)('two members work %s', (how, hands) => {
  const { press, type, menu } = hands;

  test('one member requests a token, another approves a part of it, and the first claims its secret once', async () => {
    const name = `Newsletter ${how}`;
    const noor = await member('mem_noor');
    await request(noor, name, hands);

    const ada = await member('mem_ada');
    await menu(ada, name, 'Approve or deny…');
    const decision = ada.getByRole('dialog', { name: `Approve or deny “${name}”` });
    await decision.getByText('For the newsletter.').waitFor();
    await press(ada, decision.getByRole('checkbox', { name: /^Integrations/ }));
    await press(ada, button(ada, 'Approve with less access'));
    await decision.waitFor({ state: 'hidden' });
    await ada.getByText(`The request for “${name}” was approved.`).first().waitFor({ state: 'attached' });

    await noor.reload();
    await menu(noor, name, 'Claim secret…');
    await press(noor, button(noor, 'Show the secret'));
    await noor.getByRole('heading', { name: /Copy and save the secret/ }).waitFor();
    const secret = await noor.locator('[data-part=secret] input, input[data-part=secret], textarea[readonly]').first();
    const text = await secret.inputValue().catch(() => '');
    await press(noor, noor.getByRole('checkbox', { name: 'I stored it another way' }));
    await press(noor, button(noor, 'Done'));
    await noor.getByRole('dialog').waitFor({ state: 'hidden' });
    await actions(noor, name).click();
    expect(await noor.getByRole('menuitem', { name: 'Claim secret…' }).count()).toBe(0);
    expect(await noor.getByRole('menuitem', { name: 'Details' }).count()).toBe(1);
    if (text.startsWith('mtl_')) expect(await noor.content()).not.toContain(text);
    await noor.context().close();
    await ada.context().close();
  }, 240_000);

  test('the approver denies with a reason, and the requester withdraws', async () => {
    const [denied, withdrawn] = [`Denied ${how}`, `Withdrawn ${how}`];
    const noor = await member('mem_noor');
    await request(noor, denied, hands);

    const ada = await member('mem_ada');
    await menu(ada, denied, 'Approve or deny…');
    await press(ada, button(ada, 'Deny'));
    await ada.getByText('Enter a reason for the denial.').waitFor();
    await type(ada, ada.getByRole('textbox', { name: 'Reason' }), 'Use the old list.');
    await press(ada, button(ada, 'Deny'));
    await ada.getByRole('dialog').waitFor({ state: 'hidden' });
    await ada.context().close();

    await noor.reload();
    await noor
      .getByRole('radio', { name: /^Inactive/ })
      .or(noor.getByRole('button', { name: /^Inactive/ }))
      .first()
      .click();
    await press(noor, button(noor, denied));
    await noor.getByText('Use the old list.').first().waitFor();
    await noor.reload();

    await request(noor, withdrawn, hands);
    await menu(noor, withdrawn, 'Withdraw request…');
    await press(noor, button(noor, 'Withdraw request'));
    await noor.getByRole('alertdialog').waitFor({ state: 'hidden' });
    await noor.getByText(`The request for “${withdrawn}” was withdrawn.`).first().waitFor({ state: 'attached' });
    await noor.context().close();
  }, 240_000);
});
