import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import { describe, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleOptions } from '../../test/exampleOptions.ts';
import { DAY, exampleToken, fromNow } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

const token = exampleToken('CI deploy', { version: '1', description: 'Deploys.', expiresAt: fromNow(20 * DAY) });

function renderList(more: Parameters<typeof exampleApi>[0] = {}) {
  const memory = exampleApi({ tokens: [token], ...more });
  const updateToken = vi.fn(memory.updateToken);
  const renewToken = vi.fn(memory.renewToken);
  const manager = renderManager({ api: { ...memory, updateToken, renewToken } });
  const opens = async () => {
    await manager.presses('Actions for CI deploy');
    await manager.user.click(await screen.findByRole('menuitem', { name: 'Edit…' }));
    const dialog = within(await screen.findByRole('dialog', { name: 'Edit token' }));
    await dialog.findByRole('heading', { name: 'Edit “CI deploy”' });
    return dialog;
  };
  const renames = async (name: string) => {
    const dialog = await opens();
    await manager.presses('Edit Name');
    const field = await dialog.findByRole('textbox', { name: 'Token name' });
    await manager.user.clear(field);
    await manager.user.type(field, name);
    await manager.presses('Done');
    await dialog.findByRole('heading', { name: 'Edit “CI deploy”' });
    return dialog;
  };
  return { ...manager, memory, updateToken, renewToken, opens, renames };
}

const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

describe('editing', () => {
  it('begins with the parts of the token, and closes without a question while the user has changed none', async () => {
    const { opens, presses, updateToken } = renderList();
    const dialog = await opens();
    expect(dialog.getByText('No changes yet.')).toBeVisible();
    await presses('Cancel');
    await isClosed();
    expect(updateToken).not.toHaveBeenCalled();
  });

  it('sends only the changed parts with the seen version, and announces the result', async () => {
    const { renames, presses, seesRow, updateToken, renewToken } = renderList();
    const dialog = await renames('CI release');
    expect(dialog.getByText('CI release', { selector: '[data-after] *' })).toBeVisible();
    await presses('Save changes');
    await isClosed();
    expect(updateToken.mock.calls).toEqual([['CI deploy', { name: 'CI release' }, { version: '1' }]]);
    expect(renewToken).not.toHaveBeenCalled();
    expect(await screen.findByText('“CI deploy” was changed.')).toBeInTheDocument();
    expect(await seesRow('CI release')).toBeVisible();
  });

  it('sends the reason, and keeps it while the user edits another part', async () => {
    const { opens, presses, user, updateToken } = renderList();
    const dialog = await opens();
    await user.type(dialog.getByRole('textbox', { name: /^Reason/ }), 'The team moved.');
    await presses('Edit Name');
    await user.type(await dialog.findByRole('textbox', { name: 'Token name' }), ' 2');
    await presses('Done');
    expect(await dialog.findByRole('textbox', { name: /^Reason/ })).toHaveValue('The team moved.');
    await presses('Save changes');
    await isClosed();
    expect(updateToken.mock.calls).toEqual([
      ['CI deploy', { name: 'CI deploy 2', reason: 'The team moved.' }, { version: '1' }],
    ]);
  });

  it('asks before it discards changes', async () => {
    const { renames, user, updateToken } = renderList();
    await renames('CI release');
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: 'Discard your changes?' })).toBeVisible();
    expect(updateToken).not.toHaveBeenCalled();
  });

  it("shows the changes of another member, and saves the user's changes to the current version", async () => {
    const { renames, presses, memory, updateToken } = renderList();
    const dialog = await renames('CI release');
    await memory.updateToken?.('CI deploy', { description: 'Theirs.' });
    await presses('Save changes');
    const alert = within(await dialog.findByRole('alert'));
    expect(alert.getByText('Another member has changed this token in the meantime:')).toBeVisible();
    expect(alert.getByText('Theirs.')).toBeVisible();
    await presses('Save changes');
    await isClosed();
    expect(updateToken.mock.calls.at(-1)).toEqual(['CI deploy', { name: 'CI release' }, { version: '2' }]);
    expect(await memory.getToken?.('CI deploy')).toMatchObject({ name: 'CI release', description: 'Theirs.' });
  });

  it('shows a refusal, and keeps the changes', async () => {
    const { renames, presses, updateToken } = renderList();
    const dialog = await renames('CI release');
    updateToken.mockRejectedValueOnce(new TokenApiError('forbidden', { detail: 'Only admins edit.' }));
    await presses('Save changes');
    expect(await dialog.findByRole('alert')).toMatchTextContent(
      /The token doesn’t have these changes. Only admins edit./,
    );
    expect(dialog.getByText('CI release', { selector: '[data-after] *' })).toBeVisible();
  });

  it('finds saved changes after a lost response', async () => {
    const { renames, presses, updateToken, memory } = renderList();
    await renames('CI release');
    updateToken.mockImplementationOnce(async (...given) => {
      await memory.updateToken?.(...given);
      throw new TokenApiError('unknown-outcome');
    });
    await presses('Save changes');
    await isClosed();
    expect(updateToken).toHaveBeenCalledTimes(1);
    expect(await screen.findByText('“CI deploy” was changed.')).toBeInTheDocument();
  });

  it('changes the expiration', async () => {
    const { opens, presses, user, renewToken, updateToken } = renderList();
    const dialog = await opens();
    await presses('Edit Expiration');
    await user.click(await dialog.findByRole('radio', { name: /^90 days from now/ }));
    await presses('Done');
    expect(await dialog.findByText('More access')).toBeVisible();
    await presses('Save changes');
    await isClosed();
    expect(updateToken).not.toHaveBeenCalled();
    expect(renewToken.mock.calls[0]?.[1]).toMatchObject({ expiration: { days: 90 }, version: '1' });
  });
});

describe('a custom date', () => {
  const openDates = async (setup: Parameters<typeof exampleApi>[0] = {}) => {
    const list = renderList(setup);
    const dialog = await list.opens();
    await list.presses('Edit Expiration');
    await list.user.click(await dialog.findByRole('radio', { name: 'Custom date' }));
    const picks = (date: string) =>
      fireEvent.change(dialog.getByLabelText('Expires at the end of'), { target: { value: date } });
    return { ...list, dialog, picks };
  };
  const dayFromNow = (days: number) => fromNow(days * DAY).slice(0, 10);

  it('sets the expiration of the token to the end of that day', async () => {
    const { dialog, picks, presses, renewToken } = await openDates();
    const date = dayFromNow(40);
    picks(date);
    expect(await dialog.findByText(/^Expires (\d|[A-Z])/)).toBeVisible();
    await presses('Done');
    await presses('Save changes');
    await isClosed();
    expect(renewToken.mock.calls[0]?.[1]).toMatchObject({ expiration: { date, timeZone: expect.any(String) } });
    expect(renewToken.mock.calls[0]?.[1].expiresAt).toMatch(/:59\.999Z$/);
  });

  it.each([
    ['', /^Enter the last day/],
    [dayFromNow(-2), /^Choose .* or later/],
    [dayFromNow(400), /^Choose .* or earlier\. Tokens are renewed once a year\.$/],
  ])('explains the problem with the date “%s”, as in the wizard', async (date, sentence) => {
    const { dialog, picks, presses, renewToken } = await openDates();
    picks(date);
    await presses('Done');
    expect(await dialog.findByText(sentence)).toBeVisible();
    expect(dialog.getByLabelText('Expires at the end of')).toHaveAttribute('aria-invalid', 'true');
    expect(renewToken).not.toHaveBeenCalled();
  });

  it('is not offered if the API takes presets only', async () => {
    const options = { ...exampleOptions, expirations: { presets: [7, 30], customDate: false } };
    const { opens, presses } = renderList({ options });
    const dialog = await opens();
    await presses('Edit Expiration');
    expect(await dialog.findByRole('radio', { name: /^30 days from now/ })).toBeVisible();
    expect(dialog.queryByRole('radio', { name: 'Custom date' })).toBeNull();
  });
});

describe('permissions', () => {
  const write = exampleToken('CI deploy', { permissions: [{ permission: 'forms', level: 'write' }] });

  async function setLevel(level: string, given: typeof token) {
    const list = renderList({ tokens: [given] });
    const dialog = await list.opens();
    await list.presses('Edit Permissions');
    const forms = within(await dialog.findByRole('radiogroup', { name: 'Forms' }));
    await list.user.click(forms.getByRole('radio', { name: level }));
    await list.presses('Done');
    await dialog.findByRole('heading', { name: 'Edit “CI deploy”' });
    return { ...list, dialog };
  }

  it('are reduced immediately, without findings', async () => {
    const { dialog, presses, updateToken } = await setLevel('Read', write);
    expect(dialog.queryByText('Before you save')).toBeNull();
    await presses('Save changes');
    await isClosed();
    expect(updateToken.mock.calls[0]?.[1]).toEqual({ permissions: [{ permission: 'forms', level: 'read' }] });
  });

  it('are raised after the user has accepted each dangerous one', async () => {
    const { dialog, presses, user, updateToken } = await setLevel('Delete', token);
    expect(dialog.getByText('More access')).toBeVisible();
    await presses('Save changes');
    expect(await dialog.findByText('Accept the risk or remove it from the token to continue.')).toBeVisible();
    expect(updateToken).not.toHaveBeenCalled();
    await user.click(dialog.getByRole('checkbox', { name: 'I understand the risk' }));
    await presses('Save changes');
    await isClosed();
    expect(updateToken.mock.calls[0]?.[1]).toEqual({ permissions: [{ permission: 'forms', level: 'delete' }] });
  });
});

it('is not offered if the adapter lacks `updateToken`', async () => {
  const { updateToken: _, ...api } = exampleApi({ tokens: [token] });
  const { presses } = renderManager({ api });
  await presses('Actions for CI deploy');
  expect(await screen.findByRole('menuitem', { name: 'Rotate secret…' })).toBeVisible();
  expect(screen.queryByRole('menuitem', { name: 'Edit…' })).toBeNull();
});

it('offers no edit of the permissions if the API doesn’t send them', async () => {
  const { permissions: _, ...bare } = token;
  const { opens } = renderList({ tokens: [bare] });
  const dialog = await opens();
  expect(dialog.getByRole('button', { name: 'Edit Name' })).toBeVisible();
  expect(dialog.queryByRole('button', { name: 'Edit Permissions' })).toBeNull();
});
