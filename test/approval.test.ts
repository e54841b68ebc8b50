import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { apiOf } from './life/apiOf.ts';
import { actionsOf, button, type Hands, keyboard, mouse } from './life/hands.ts';
import { type Stage, type StoreName, startStage } from './life/startStage.ts';
import { takeSecret } from './life/takeSecret.ts';

async function request(page: Page, name: string, { press, type, setLevel }: Hands): Promise<void> {
  await press(page, button(page, 'Create token'));
  await type(page, page.getByRole('textbox', { name: 'Token name' }), name);
  await press(page, button(page, 'Continue'));
  await page.getByRole('heading', { name: /Choose permissions/ }).waitFor();
  await setLevel(page, 'Integrations', 'Write');
  await press(page, button(page, 'Continue'));
  await press(page, page.getByRole('radio', { name: /Service token/ }));
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

const stores: readonly StoreName[] = ['PGlite', 'PostgreSQL'];
const pairs: readonly [string, Hands][] = [
  ['by mouse', mouse],
  ['by keyboard', keyboard],
];

describe.each(stores)('on %s', (store) => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await startStage(store);
  }, 180_000);

  afterAll(() => stage?.stop());

  describe.each(pairs)('two members work %s', (how, hands) => approve(() => stage, how, hands));
});

function approve(stageOf: () => Stage, how: string, hands: Hands): void {
  const { press, type, choose } = hands;
  let stage: Stage;

  beforeAll(() => {
    stage = stageOf();
  });

  test('one member requests a token, another approves a part of it, and the first claims its secret once', async () => {
    const name = `Newsletter ${how}`;
    const noor = await stage.member('mem_noor');
    await request(noor, name, hands);

    const ada = await stage.member('mem_ada');
    await choose(ada, actionsOf(ada, name), 'Approve or deny…');
    const decision = ada.getByRole('dialog', { name: `Approve or deny “${name}”` });
    await decision.getByText('For the newsletter.').waitFor();
    await press(ada, decision.getByRole('checkbox', { name: /^Integrations/ }));
    await press(ada, button(ada, 'Approve with less access'));
    await decision.waitFor({ state: 'hidden' });
    await ada.getByText(`The request for “${name}” was approved.`).first().waitFor({ state: 'attached' });

    await noor.reload();
    await choose(noor, actionsOf(noor, name), 'Claim secret…');
    await press(noor, button(noor, 'Show the secret'));
    const secret = await takeSecret(noor, hands);
    expect(await apiOf(noor, stage.url).works(secret)).toBe(true);
    expect(await noor.content()).not.toContain(secret);
    await press(noor, actionsOf(noor, name));
    await noor.getByRole('menuitem', { name: 'Details' }).waitFor();
    expect(await noor.getByRole('menuitem', { name: 'Claim secret…' }).count()).toBe(0);
    await noor.context().close();
    await ada.context().close();
  }, 240_000);

  test('the approver denies with a reason, and the requester withdraws', async () => {
    const [denied, withdrawn] = [`Denied ${how}`, `Withdrawn ${how}`];
    const noor = await stage.member('mem_noor');
    await request(noor, denied, hands);

    const ada = await stage.member('mem_ada');
    await choose(ada, actionsOf(ada, denied), 'Approve or deny…');
    await press(ada, button(ada, 'Deny'));
    await ada.getByText('Enter a reason for the denial.').waitFor();
    await type(ada, ada.getByRole('textbox', { name: 'Reason' }), 'Use the old list.');
    await press(ada, button(ada, 'Deny'));
    await ada.getByRole('dialog').waitFor({ state: 'hidden' });
    await ada.context().close();

    await noor.reload();
    await press(noor, noor.getByRole('button', { name: /^Inactive/ }));
    await press(noor, button(noor, denied));
    await noor.getByText('Use the old list.').first().waitFor();
    await noor.reload();

    await request(noor, withdrawn, hands);
    await choose(noor, actionsOf(noor, withdrawn), 'Withdraw request…');
    await press(noor, button(noor, 'Withdraw request'));
    await noor.getByRole('alertdialog').waitFor({ state: 'hidden' });
    await noor.getByText(`The request for “${withdrawn}” was withdrawn.`).first().waitFor({ state: 'attached' });
    await noor.context().close();
  }, 240_000);
}
