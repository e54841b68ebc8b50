import { screen, waitFor, within } from '@testing-library/react';
import { TokenApiError, type TokenOwner } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const owners: TokenOwner[] = [
  { id: 'ada', label: 'Ada Park', kind: 'person' },
  { id: 'ci', label: 'CI', kind: 'service' },
];
const [ada] = owners;

function renderList(more: Parameters<typeof exampleToken>[1] = {}) {
  const token = exampleToken('Portal', { ...(ada && { owner: ada }), version: '3', ...more });
  const memory = exampleApi({ tokens: [token], options: { ...exampleOptions, owners } });
  const transferToken = vi.fn(memory.transferToken);
  const manager = renderManager({ api: { ...memory, transferToken } });
  const opens = async () => {
    await manager.presses('Actions for Portal');
    await manager.user.click(await screen.findByRole('menuitem', { name: 'Transfer…' }));
    return within(await screen.findByRole('dialog', { name: 'Transfer “Portal” to another owner' }));
  };
  return { ...manager, memory, transferToken, opens };
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('transfers a token to one of the other offered owners, with a reason', async () => {
  const { opens, presses, user, transferToken } = renderList();
  const dialog = await opens();
  const field = dialog.getByRole('combobox', { name: 'New owner' });
  const names = within(field)
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
  expect(names).toEqual(['Choose an owner', 'CI (service account)']);
  expect(dialog.getByText(/After the transfer, rotate it, or ask the new owner to rotate it/)).toBeVisible();
  await user.selectOptions(field, 'ci');
  await user.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'Ada leaves.');
  await presses('Transfer token');
  await isClosed();
  expect(transferToken.mock.calls).toEqual([['Portal', { owner: 'ci', reason: 'Ada leaves.', version: '3' }]]);
  expect(await screen.findByText('“Portal” now belongs to CI.')).toHaveAttribute('role', 'status');
});

it('asks for the owner before it sends the call', async () => {
  const { opens, presses, transferToken } = renderList();
  const dialog = await opens();
  await presses('Transfer token');
  const field = dialog.getByRole('combobox', { name: 'New owner' });
  expect(field).toHaveFocus();
  expect(field).toHaveAccessibleDescription('Choose the new owner.');
  expect(transferToken).not.toHaveBeenCalled();
});

it('shows why the API refused a transfer, and that the owner is unchanged', async () => {
  const { opens, presses, user, transferToken } = renderList();
  const dialog = await opens();
  transferToken.mockRejectedValueOnce(new TokenApiError('policy', { detail: 'CI does not have Forms.' }));
  await user.selectOptions(dialog.getByRole('combobox'), 'ci');
  await presses('Transfer token');
  expect(await dialog.findByRole('alert')).toMatchTextContent(
    /Couldn’t transfer the token. Its owner is unchanged.\s*CI does not have Forms./,
  );
  await presses('Transfer token');
  await isClosed();
});

it('continues with the current token after a conflict', async () => {
  const { opens, presses, user, memory, transferToken } = renderList();
  const dialog = await opens();
  await memory.updateToken?.('Portal', { description: 'Theirs.' });
  await user.selectOptions(dialog.getByRole('combobox'), 'ci');
  await presses('Transfer token');
  expect(await dialog.findByRole('alert')).toMatchTextContent(/Another member changed this token in the meantime/);
  await presses('Transfer token');
  await isClosed();
  expect(transferToken.mock.calls.map(([, { version }]) => version)).toEqual(['3', '4']);
});

it('keeps the row and the focus if another member has revoked the token', async () => {
  const { opens, presses, user, memory, seesRow } = renderList();
  const dialog = await opens();
  await memory.revokeToken?.('Portal');
  await user.selectOptions(dialog.getByRole('combobox'), 'ci');
  await presses('Transfer token');
  await dialog.findByRole('alert');
  await user.keyboard('{Escape}');
  await isClosed();
  const row = await seesRow('Portal');
  expect(row).toMatchTextContent(/Revoked/);
  await waitFor(() => expect(row).toContainElement(document.activeElement as HTMLElement));
  await presses(/^Expiring/);
  await waitFor(() => expect(row).not.toBeInTheDocument());
});

it('believes the token after a lost response', async () => {
  const { opens, presses, user, memory, transferToken } = renderList();
  const dialog = await opens();
  transferToken.mockImplementationOnce(async (...call) => {
    await memory.transferToken?.(...call);
    throw new TokenApiError('unknown-outcome');
  });
  await user.selectOptions(dialog.getByRole('combobox'), 'ci');
  await presses('Transfer token');
  await isClosed();
  expect(await screen.findByText('“Portal” now belongs to CI.')).toBeInTheDocument();
});

it('offers the transfer in the details of a token whose owner has left', async () => {
  const { presses } = renderList({
    status: 'owner-gone',
    owner: { id: 'bo', label: 'Bo', kind: 'person', gone: true },
  });
  await presses('Portal');
  expect(await screen.findByText(/Transfer it to another owner, or revoke it/)).toBeVisible();
  await presses('Transfer…');
  expect(await screen.findByText(/Apps that use the token work again/)).toBeVisible();
});
