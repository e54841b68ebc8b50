import { screen, within } from '@testing-library/react';
import type { Permission } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleOptions } from '../../../../test/exampleOptions.ts';
import { atPicker } from '../../../../test/picker.ts';
import { withGroups } from '../../../../test/pickerOptions.ts';

const read = { id: 'read', label: 'Read' };
const locked: Permission = {
  id: 'vault',
  label: 'Vault',
  levels: [read, { id: 'write', label: 'Write', locked: { reason: 'Admins only.', canRequest: true } }],
};
const needing: Permission = {
  id: 'backup',
  label: 'Backup',
  levels: [{ ...read, requires: [{ permission: 'vault', level: 'write' }] }],
};
const options = withGroups({ id: 'all', label: 'All', permissions: [locked, needing] });

it('locks only the levels that the user cannot grant and the levels that require them, with the reason', async () => {
  await atPicker(options);
  const vault = within(screen.getByRole('radiogroup', { name: 'Vault' }));
  expect(vault.getByRole('radio', { name: 'Read' })).toBeEnabled();
  expect(vault.getByRole('radio', { name: 'Write' })).toBeDisabled();
  expect(screen.getByRole('radiogroup', { name: 'Vault' })).toHaveAccessibleDescription(
    /You can’t grant Write\. Admins only\./,
  );
  expect(screen.getByRole('checkbox', { name: 'Backup' })).toBeDisabled();
  expect(screen.getByRole('checkbox', { name: 'Backup' })).toHaveAccessibleDescription(
    /^Needs Vault: Write, which you can’t grant\. Admins only\.$/,
  );
});

it('names and describes the row of a locked permission, which takes focus because it has no control', async () => {
  await atPicker(withGroups({ id: 'all', label: 'All', permissions: [needing, locked] }));
  const row = screen.getByRole('group', { name: 'Backup' });
  expect(row.tabIndex).toBe(0);
  expect(row).toHaveAccessibleDescription(/Admins only\.$/);
});

it('requests access once and announces it', async () => {
  const onRequestAccess = vi.fn(async () => {});
  const { presses } = await atPicker(options, { onRequestAccess });
  await presses('Request access Vault');
  const done = await screen.findByRole('button', { name: 'Access requested Vault' });
  expect(done).toHaveFocus();
  done.click();
  expect(onRequestAccess).toHaveBeenCalledExactlyOnceWith({ permission: 'vault', level: 'write' });
  expect(screen.getByText('Access requested', { selector: '[role="status"]' })).toBeInTheDocument();
});

it('reports a failed access request and allows a retry', async () => {
  const onRequestAccess = vi.fn<() => Promise<void>>().mockRejectedValueOnce('no').mockResolvedValueOnce();
  const { presses } = await atPicker(options, { onRequestAccess });
  await presses('Request access Vault');
  await presses('Request failed. Try again Vault');
  await screen.findByRole('button', { name: 'Access requested Vault' });
});

it('announces the result of the latest access request', async () => {
  const answers = [Promise.reject('no'), Promise.resolve(), Promise.reject('no')];
  for (const answer of answers) answer.catch(() => {});
  const ask = { ...read, locked: { reason: 'Admins only.', canRequest: true } };
  const asked = ['Vault', 'Safe'].map((label) => ({ id: label, label, levels: [ask] }));
  const onRequestAccess = vi.fn(() => answers.shift() as Promise<void>);
  const { presses } = await atPicker(withGroups({ id: 'all', label: 'All', permissions: asked }), { onRequestAccess });
  const said = (sentence: string) => screen.findByText(sentence, { selector: '[role="status"]' });
  await presses('Request access Vault');
  await said('Request failed. Try again');
  await presses('Request access Safe');
  await said('Access requested');
  await presses('Request failed. Try again Vault');
  expect(await said('Request failed. Try again')).toBeInTheDocument();
});

it('hides “Request access” if the host passes no `onRequestAccess`', async () => {
  await atPicker(options);
  expect(screen.queryByRole('button', { name: /Request access/ })).toBeNull();
});

it('locks a permission that the token type excludes if the user can choose no other type', async () => {
  const [, scoped] = exampleOptions.tokenTypes;
  if (!scoped) throw new Error('The example has two token types.');
  await atPicker({ ...exampleOptions, tokenTypes: [scoped] });
  expect(screen.getByRole('checkbox', { name: 'Members' })).toBeDisabled();
  expect(screen.getByRole('checkbox', { name: 'Members' })).toHaveAccessibleDescription(
    /^Not for “Scoped form token”\. Members belong to the workspace\.$/,
  );
});

it('allows the selection of an excluded permission while another token type is available', async () => {
  const { presses, sees, user, chooses } = await atPicker(exampleOptions);
  await chooses('Forms', 'Read');
  await presses('Continue');
  await sees(/scope and expiration/i);
  await user.click(screen.getByRole('radio', { name: /Scoped form token/ }));
  await presses('Back');
  await sees(/Choose permissions/);
  const members = screen.getByRole('checkbox', { name: 'Members' });
  expect(members).toHaveAccessibleDescription(/^Not for “Scoped form token”\. Members belong to the workspace\.$/);
  await user.click(members);
  expect(members).toBeChecked();
});

it('truncates a label of 9,000 characters, expands it on demand and renders markup as text', async () => {
  const label = `<b>Bold</b> \u202Enimda ${'x'.repeat(9_000)}`;
  const { user, selected } = await atPicker(
    withGroups({ id: '__proto__', label, permissions: [{ ...locked, id: 'constructor', label }] }),
  );
  const row = document.querySelector<HTMLElement>('[data-part="permission"]');
  expect(row?.querySelector('b')).toBeNull();
  expect(row?.textContent).not.toContain(label);
  expect(row?.querySelector('[data-part="permission-label"] bdi')?.textContent).toMatch(/^<b>Bold<\/b>.*…$/);
  await user.click(screen.getByRole('button', { name: 'Show all' }));
  expect(row?.textContent).toContain(label);
  await user.click(screen.getAllByRole('radio', { name: 'Read' })[0] as HTMLElement);
  expect(selected()).toBe(1);
});
