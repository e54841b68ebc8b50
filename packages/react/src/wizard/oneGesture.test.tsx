import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi, tokenCount } from '../../test/exampleApi.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';
import { renderWizard } from '../../test/renderWizard.tsx';

const button = (name: string) => screen.getByRole('button', { name });
function holdPages(): () => void {
  const held: (() => void)[] = [];
  const start = window.setTimeout.bind(window);
  const hold = (act: () => void, delay?: number) => (delay === 500 ? held.push(act) : start(act, delay));
  vi.spyOn(window, 'setTimeout').mockImplementation(hold as typeof setTimeout);
  return () => {
    for (const act of held.splice(0)) act();
  };
}

const settled = (name: string) => waitFor(() => expect(button(name)).not.toHaveAttribute('aria-disabled'));

it('goes only one step after a double click on Continue, and creates no token without a review', async () => {
  const { api, walksTo, user, sees } = renderWizard();
  await walksTo('access');
  await settled('Continue');
  await user.click(screen.getByRole('radio', { name: /Service token/ }));
  const release = holdPages();
  await hand.dblClick(button('Continue'));
  await sees(/Review and create/);
  release();
  await settled('Create token');
  expect(await tokenCount(api)).toBe(0);
  expect(screen.getByRole('heading', { level: 2 })).toMatchTextContent('Review and create');
});

it('goes back only one step after a double click on Back', async () => {
  const { walksTo, sees } = renderWizard();
  await walksTo('review');
  await settled('Back');
  const release = holdPages();
  await hand.dblClick(button('Back'));
  await sees(/scope and expiration/i);
  release();
  await settled('Back');
  await sees(/scope and expiration/i);
});

it('ignores a press that began before the page accepts clicks, even if it ends later', async () => {
  const release = holdPages();
  const { api, walksTo, sees } = renderWizard();
  await walksTo('review');
  const create = button('Create token');
  create.focus();
  await hand.keyboard('{ >}');
  expect(create).toHaveAttribute('aria-disabled', 'true');
  release();
  await settled('Create token');
  await hand.keyboard('{/ }');
  await sees(/Review and create/);
  await hand.click(create);
  await sees(/Copy and save the secret/);
  expect(await tokenCount(api)).toBe(1);
});

it('accepts clicks by scripts immediately', async () => {
  holdPages();
  const { walksTo, sees } = renderWizard();
  await walksTo('review');
  expect(button('Create token')).toHaveAttribute('aria-disabled', 'true');
  button('Create token').click();
  await sees(/Copy and save the secret/);
});

it('goes only one step while the user holds Enter down', async () => {
  const { names, sees } = renderWizard();
  await names('CRM sync');
  await settled('Continue');
  await hand.keyboard('{Enter>9/}');
  await sees(/Choose permissions/);
  await settled('Continue');
  expect(screen.queryByText(/problem/)).toBeNull();
  await sees(/Choose permissions/);
});

it.each(['Control', 'Meta'])(
  '%s with Enter continues from any place in a step, and never creates a token',
  async (key) => {
    const { api, names, chooses, presses, user, sees } = renderWizard();
    const create = vi.spyOn(api, 'createToken');
    await names('CRM sync');
    await settled('Continue');
    (await sees(/Name the token/)).focus();
    await hand.keyboard(`{${key}>}{Enter}{/${key}}`);
    await sees(/Choose permissions/);
    await chooses('Forms', 'Read');
    await presses('Continue');
    await user.click(await screen.findByRole('radio', { name: /Service token/ }));
    await presses('Continue');
    await settled('Create token');
    button('Create token').focus();
    await hand.keyboard(`{${key}>}{Enter}{/${key}}`);
    await sees(/Review and create/);
    expect(create).not.toHaveBeenCalled();
  },
);

it('asks before it revokes a token, and the click that opens the question cannot answer it', async () => {
  const api = exampleApi({ tokens: [exampleToken('CI')] });
  const revokeToken = vi.spyOn(api, 'revokeToken');
  const release = holdPages();
  const { presses } = renderManager({ api });
  await presses('Actions for CI');
  await hand.click(await screen.findByRole('menuitem', { name: 'Revoke' }));
  const confirm = await screen.findByRole('button', { name: 'Revoke CI' });
  expect(confirm).toHaveAttribute('aria-disabled', 'true');
  confirm.focus();
  await hand.keyboard('{Enter}');
  expect(revokeToken).not.toHaveBeenCalled();
  release();
  await hand.click(confirm);
  await waitFor(() => expect(revokeToken).toHaveBeenCalledOnce());
});

it('asks once about a draft, even if the user holds Esc down', async () => {
  const { names, presses } = renderManager({});
  await screen.findByText('No access tokens yet');
  await presses('Create token');
  await names('CRM sync');
  await hand.keyboard('{Escape>9/}');
  expect(await screen.findByRole('alertdialog', { name: 'Discard this token?' })).toBeVisible();
});
