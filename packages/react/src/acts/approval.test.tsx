import { screen, waitFor, within } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken, fromNow, HOUR } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const pending = exampleToken('Portal', {
  status: 'pending',
  createdAt: fromNow(-2 * HOUR - 1_000),
  createdBy: 'Jonas',
  lastUsedAt: null,
  permissions: [
    { permission: 'forms', level: 'read' },
    { permission: 'members', level: 'read' },
  ],
  approval: { justification: 'For the agency.' },
});
const approved = { ...pending, approval: { decision: 'approved' } } as const;

function renderList(token: typeof pending = pending, more: Parameters<typeof exampleApi>[0] = {}) {
  const memory = exampleApi({ tokens: [token], needsApproval: () => true, ...more });
  const decideRequest = vi.fn(memory.decideRequest);
  const claimToken = vi.fn(memory.claimToken);
  const revokeToken = vi.fn(memory.revokeToken);
  const manager = renderManager({ api: { ...memory, decideRequest, claimToken, revokeToken } });
  const selects = async (item: string) => {
    await manager.presses('Actions for Portal');
    await manager.user.click(await screen.findByRole('menuitem', { name: item }));
  };
  const decides = async () => {
    await selects('Approve or deny…');
    return within(await screen.findByRole('dialog', { name: 'Approve or deny “Portal”' }));
  };
  return { ...manager, memory, decideRequest, claimToken, revokeToken, selects, decides };
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('shows requester and age in the row, and the justification in the details', async () => {
  const { seesRow, presses } = renderList();
  expect(await seesRow('Portal')).toMatchTextContent(/Requested by Jonas 2 hours ago/);
  await presses('Portal');
  expect(await screen.findByText('For the agency.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Approve or deny…' })).toBeVisible();
});

describe('an approver', () => {
  it('sees the risk of each permission, the resources, and the expiration', async () => {
    const request = {
      ...pending,
      permissions: [{ permission: 'forms', level: 'delete' }],
      expiresAt: '2030-01-02T03:04:00Z',
    };
    const { decides } = renderList(request);
    const dialog = await decides();
    expect(await dialog.findByRole('checkbox', { name: 'Forms: Delete' })).toHaveAccessibleDescription(
      'Dangerous: Nobody can bring it back.',
    );
    expect(dialog.getByText('Whole workspace')).toBeVisible();
    expect(dialog.getByText('2 Jan 2030')).toBeVisible();
  });

  it('approves the whole request', async () => {
    const { decides, presses, decideRequest, seesRow } = renderList();
    await decides();
    await presses('Approve');
    await isClosed();
    expect(decideRequest.mock.calls).toEqual([['Portal', { decision: 'approved' }]]);
    expect(await screen.findByText('The request for “Portal” was approved.')).toHaveAttribute('role', 'status');
    expect(await seesRow('Portal')).toMatchTextContent(/Approved. The secret hasn’t been claimed yet./);
  });

  it('can approve a part of the request, but not an empty part', async () => {
    const { decides, presses, user, decideRequest } = renderList();
    const dialog = await decides();
    await user.click(dialog.getByRole('checkbox', { name: /Forms/ }));
    await user.click(dialog.getByRole('checkbox', { name: /Members/ }));
    expect(dialog.getByText('Keep at least one selected, or deny the request.')).toBeVisible();
    expect(dialog.getByRole('button', { name: 'Approve with less access' })).toHaveAttribute('aria-disabled', 'true');
    await user.click(dialog.getByRole('checkbox', { name: /Forms/ }));
    await presses('Approve with less access');
    await isClosed();
    const permissions = [{ permission: 'forms', level: 'read' }];
    expect(decideRequest.mock.calls[0]?.[1]).toEqual({ decision: 'approved', narrowed: { permissions } });
  });

  it('denies only with a reason', async () => {
    const { decides, presses, user, decideRequest } = renderList();
    const dialog = await decides();
    const reason = dialog.getByRole('textbox', { name: 'Reason' });
    const onFocus = vi.fn(() => reason.getAttribute('aria-invalid'));
    reason.addEventListener('focus', onFocus);
    await presses('Deny');
    expect(reason).toHaveFocus();
    expect(onFocus).toHaveReturnedWith('true');
    expect(reason).toHaveAccessibleDescription(/Enter a reason for the denial./);
    expect(decideRequest).not.toHaveBeenCalled();
    await user.type(reason, 'Too broad.');
    await presses('Deny');
    await isClosed();
    expect(decideRequest.mock.calls[0]?.[1]).toEqual({ decision: 'denied', reason: 'Too broad.' });
    expect(await screen.findByText('The request for “Portal” was denied.')).toBeInTheDocument();
  });

  it('sees that another approver decided first', async () => {
    const { decides, presses, memory } = renderList();
    const dialog = await decides();
    await memory.decideRequest?.('Portal', { decision: 'denied', reason: 'No.' });
    await presses('Approve');
    expect(await dialog.findByRole('alert')).toMatchTextContent(
      /The decision was not recorded. This request is closed./,
    );
  });

  it('learns that the decision may not be recorded if the request is lost', async () => {
    const { decides, presses, decideRequest } = renderList();
    decideRequest.mockRejectedValueOnce(new TokenApiError('unknown-outcome'));
    const dialog = await decides();
    await presses('Approve');
    expect(await dialog.findByRole('alert')).toMatchTextContent(/the change isn’t confirmed/);
  });
});

describe('the requester', () => {
  it('claims the secret once, with the same protection as a new secret', async () => {
    const { selects, presses, user, claimToken, seesRow } = renderList(approved as typeof pending);
    await selects('Claim secret…');
    await presses('Show the secret');
    expect(await screen.findByRole('heading', { name: 'Copy and save the secret' })).toBeVisible();
    await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
    await presses('Done');
    await isClosed();
    expect(claimToken).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('You have the secret of “Portal”.')).toHaveAttribute('role', 'status');
    expect(await seesRow('Portal')).not.toMatchTextContent(/Approved/);
  });

  it('can leave without the secret, and the token is then revoked', async () => {
    const { selects, presses, user, revokeToken } = renderList(approved as typeof pending);
    await selects('Claim secret…');
    await presses('Show the secret');
    await screen.findByRole('heading', { name: 'Copy and save the secret' });
    await user.keyboard('{Escape}');
    await presses('Revoke and leave');
    await isClosed();
    await waitFor(() => expect(revokeToken).toHaveBeenCalledTimes(1));
  });

  it('sees that the secret was already claimed', async () => {
    const { selects, presses, memory } = renderList(approved as typeof pending);
    await selects('Claim secret…');
    const { signal } = new AbortController();
    await memory.claimToken?.('Portal', { intentKey: 'f'.repeat(64), signal });
    expect(await screen.findByText(/The API now creates the secret/)).toBeVisible();
    await presses('Show the secret');
    expect(await screen.findByRole('alert')).toMatchTextContent(/The secret was not claimed./);
    expect(screen.queryByText(/The API now creates the secret/)).toBeNull();
  });

  it('withdraws the request', async () => {
    const { selects, presses } = renderList();
    await selects('Withdraw request…');
    await presses('Withdraw request');
    expect(await screen.findByText('The request for “Portal” was withdrawn.')).toHaveAttribute('role', 'status');
  });
});

it.each([
  ['decideRequest', 'Approve or deny…'],
  ['withdrawRequest', 'Withdraw request…'],
] as const)('an adapter without %s hides only the controls of this method', async (method, item) => {
  const { [method]: _left, ...api } = exampleApi({ tokens: [pending], needsApproval: () => true });
  const { presses } = renderManager({ api });
  await presses('Actions for Portal');
  await screen.findByRole('menuitem', { name: 'Duplicate…' });
  const items = screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
  const all = ['Details', 'Approve or deny…', 'Withdraw request…', 'Duplicate…', 'Revoke'];
  expect(items).toEqual(all.filter((each) => each !== item));
});
