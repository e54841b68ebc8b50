import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { type ReactNode, StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { renderToString } from 'react-dom/server';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../test/exampleApi.ts';
import { exampleToken, exampleTokens } from '../test/exampleTokens.ts';
import { renderManager } from '../test/renderManager.tsx';
import { TokenManager } from './TokenManager.tsx';

const inStrictMode = (manager: ReactNode) => <StrictMode>{manager}</StrictMode>;

describe('a new token', () => {
  it('is first in the list, marked as new, and announced after the wizard closes', async () => {
    const { presses, walksTo, user, seesRow } = renderManager({
      tokens: [exampleToken('Older')],
      around: inStrictMode,
    });
    await presses('Create token');
    await walksTo('secret');
    expect(screen.queryByText('“CRM sync” is now in the list.')).toBeNull();
    await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
    await presses('Done');
    await user.keyboard('{Escape}');
    const row = await seesRow('CRM sync');
    expect(within(row).getByText('New')).toBeVisible();
    expect(screen.getAllByRole('rowheader')[0]).toMatchTextContent(/^CRM sync/);
    expect(await screen.findByText('“CRM sync” is now in the list.')).toHaveAttribute('role', 'status');
    expect(screen.getByRole('button', { name: 'Create token' })).toHaveFocus();
  });

  it('replaces the empty state, and focus moves to an element that stays', async () => {
    const { presses, walksTo, user, seesRow } = renderManager({});
    await screen.findByText('No access tokens yet');
    await presses('Create token');
    await walksTo('secret');
    await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
    await user.keyboard('{Escape}');
    expect(await seesRow('CRM sync')).toBeVisible();
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(screen.getByRole('button', { name: 'Create token' })).toHaveFocus();
  });

  it('keeps the loaded pages', async () => {
    const { presses, walksTo, user, seesRow } = renderManager({ tokens: exampleTokens(45) });
    await presses('Load more');
    const before = await seesRow('Token 39');
    await presses('Create token');
    await walksTo('secret');
    await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
    await user.keyboard('{Escape}');
    await seesRow('CRM sync');
    expect(await screen.findByText(/^40 of 46 tokens loaded/)).toBeVisible();
    expect(before).toBeInTheDocument();
  });

  it('is shown even if the list cannot refresh', async () => {
    const api = exampleApi({ fail: { listTokens: ['none', 'forbidden', 'forbidden'] } });
    const { presses, walksTo, user, seesRow } = renderManager({ api });
    await screen.findByText('No access tokens yet');
    await presses('Create token');
    await walksTo('secret');
    await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('alert')).toMatchTextContent('Couldn’t refresh the list.');
    expect(await seesRow('CRM sync')).toBeVisible();
  });

  it('is not marked as new if it was revoked because its secret was lost', async () => {
    const api = exampleApi({ idempotency: 'replays-id', fail: { createToken: ['lose-secret'] } });
    const { presses, walksTo, sees, user, seesRow } = renderManager({ api });
    await screen.findByText('No access tokens yet');
    await presses('Create token');
    await walksTo('review');
    await presses('Create token');
    await presses('Revoke token');
    await sees('The token was revoked');
    await user.keyboard('{Escape}');
    await presses(/^All/);
    const row = await seesRow('CRM sync');
    expect(row).toMatchTextContent('Revoked');
    expect(within(row).queryByText('New')).toBeNull();
  });

  it('is listed as revoked, and not marked as new, if the user left without its secret', async () => {
    const { presses, walksTo, user, seesRow } = renderManager({});
    await screen.findByText('No access tokens yet');
    await presses('Create token');
    await walksTo('secret');
    await user.keyboard('{Escape}');
    await presses('Revoke and leave');
    await presses(/^All/);
    const row = await seesRow('CRM sync');
    await waitFor(() => expect(row).toMatchTextContent('Revoked'));
    expect(within(row).queryByText('New')).toBeNull();
    expect(screen.queryByText(/is now in the list/)).toBeNull();
  });

  it('is listed as pending if it needs an approval', async () => {
    const api = exampleApi({ needsApproval: () => true });
    const { presses, walksTo, sees, user, seesRow } = renderManager({ api });
    await screen.findByText('No access tokens yet');
    await presses('Create token');
    await walksTo('review');
    await presses('Create token');
    await sees(/Waiting for approval/);
    await user.keyboard('{Escape}');
    expect(await seesRow('CRM sync')).toMatchTextContent(/New.*Awaiting approval/);
  });

  it('is neither announced nor marked as new if the user withdrew its request', async () => {
    const onNotice = vi.fn();
    const api = exampleApi({ needsApproval: () => true });
    const { presses, walksTo, sees, seesRow } = renderManager({ api, onNotice });
    await screen.findByText('No access tokens yet');
    await presses('Create token');
    await walksTo('review');
    await presses('Create token');
    await sees(/Waiting for approval/);
    await presses('Withdraw request');
    const question = within(await screen.findByRole('alertdialog'));
    await userEvent.click(question.getByRole('button', { name: 'Withdraw request' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(onNotice).toHaveBeenLastCalledWith(expect.objectContaining({ type: 'finished', outcome: 'revoked' }));
    await presses(/^All/);
    const row = await seesRow('CRM sync');
    expect(row).toMatchTextContent(/Revoked|Withdrawn/);
    expect(within(row).queryByText('New')).toBeNull();
    expect(screen.queryByText(/is now in the list/)).toBeNull();
  });

  it('is visible even if the user had filtered and searched the list', async () => {
    const { presses, walksTo, user, seesRow } = renderManager({ tokens: [exampleToken('Older')] });
    await seesRow('Older');
    await presses(/^Inactive/);
    await user.type(screen.getByRole('searchbox'), 'old');
    await presses('Create token');
    await walksTo('secret');
    await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
    await user.keyboard('{Escape}');
    expect(within(await seesRow('CRM sync')).getByText('New')).toBeVisible();
    expect(screen.getByRole('searchbox')).toHaveValue('');
  });

  it('is reported to the host', async () => {
    const onNotice = vi.fn();
    const { presses, walksTo } = renderManager({ onNotice });
    await screen.findByText('No access tokens yet');
    await presses('Create token');
    await walksTo('secret');
    expect(onNotice).toHaveBeenCalledWith(expect.objectContaining({ type: 'created' }));
  });
});

describe('in a host', () => {
  it("uses the host's texts and classes, also in dialogs", async () => {
    const { presses, seesRow, user } = renderManager({
      tokens: [exampleToken('CI', { expiresAt: '2031-12-24T12:00:00.000Z' })],
      locale: 'de',
      messages: {
        'manager.title': 'Zugriffsschlüssel',
        'revoke.cancel': 'Behalten',
        'manager.actionsFor': 'Aktionen für {name}',
        'manager.revoke': 'Widerrufen',
      },
      classNames: { 'token-row': 'acme-row', dialog: 'acme-dialog' },
    });
    const row = await seesRow('CI');
    expect(screen.getByRole('heading', { name: 'Zugriffsschlüssel' })).toBeVisible();
    expect(row).toHaveClass('acme-row');
    expect(row).toMatchTextContent('24.12.2031');
    await presses('Aktionen für CI');
    await user.click(await screen.findByRole('menuitem', { name: 'Widerrufen' }));
    expect(await screen.findByRole('button', { name: 'Behalten' })).toBeVisible();
    expect(screen.getByRole('alertdialog')).toHaveClass('acme-dialog');
  });

  it('renders on a server, and hydrates without a warning', async () => {
    const api = exampleApi({ tokens: [exampleToken('CI')] });
    const manager = inStrictMode(<TokenManager api={api} locale="en-GB" timeZone="UTC" />);
    const page = document.createElement('div');
    page.innerHTML = renderToString(manager);
    document.body.append(page);
    expect(within(page).getByRole('heading', { name: 'Access tokens' })).toBeVisible();
    expect(within(page).getByText('Loading tokens…')).toBeVisible();
    const create = within(page).getByRole('button', { name: 'Create token' });
    expect(create, 'a click would have no effect').toHaveAttribute('aria-disabled', 'true');
    const onRecoverableError = vi.fn();
    const root = await act(async () => hydrateRoot(page, manager, { onRecoverableError }));
    expect(await within(page).findByText('CI')).toBeVisible();
    expect(create).not.toHaveAttribute('aria-disabled');
    expect(onRecoverableError).not.toHaveBeenCalled();
    act(() => root.unmount());
    page.remove();
  });

  it('works together with another manager that has its own API', async () => {
    const client = new QueryClient();
    const inHost = (manager: ReactNode) => <QueryClientProvider client={client}>{manager}</QueryClientProvider>;
    renderManager({ tokens: [exampleToken('Ours')], around: inHost });
    renderManager({ tokens: [exampleToken('Theirs')], around: inHost });
    expect(await screen.findByText('Ours')).toBeVisible();
    expect(await screen.findByText('Theirs')).toBeVisible();
    expect(screen.getAllByRole('rowheader')).toHaveLength(2);
  });
});

describe('a click while the list loads', () => {
  it('creates a token even if the list turns out to be empty', async () => {
    const { user } = renderManager({ api: exampleApi({ latency: 200 }) });
    const button = screen.getByRole('button', { name: 'Create token' });
    await user.pointer({ target: button, keys: '[MouseLeft>]' });
    await screen.findByText('No access tokens yet');
    expect(button.isConnected).toBe(true);
    expect(screen.getAllByRole('button', { name: 'Create token' })).toHaveLength(1);
    await user.pointer({ target: button, keys: '[/MouseLeft]' });
    expect(await screen.findByRole('dialog', { name: 'Create an access token' })).toBeVisible();
  });
});
