import { screen, waitFor } from '@testing-library/react';
import type { SecretSink } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { secretsOf } from '../../test/secretsOf.ts';
import { whereInPage } from '../../test/whereInPage.ts';

async function creatingWith(save: SecretSink['save'], when: SecretSink['when'] = 'at-once') {
  const api = exampleApi();
  const secrets = secretsOf(api);
  const visit = renderWizard({ api, secretSink: { label: 'Acme Vault', when, save } });
  await visit.walksTo('review');
  await visit.presses('Create token');
  return { ...visit, secret: () => secrets[0] ?? 'none yet' };
}

it('does not show the secret if the host has a sink, and names the sink', async () => {
  const vault: string[] = [];
  const { sees, secret } = await creatingWith(async (lent) => lent.read((text) => void vault.push(text)));
  expect(await sees('“CRM sync” is ready')).toHaveFocus();
  expect(screen.getByText(/^Its secret is in Acme Vault\./)).toBeVisible();
  expect(vault).toEqual([secret()]);
  expect(whereInPage(secret())).toEqual([]);
});

it('shows the secret if the sink fails, and offers a retry', async () => {
  const save = vi.fn<SecretSink['save']>().mockRejectedValueOnce(new Error('Sealed.')).mockResolvedValue();
  const { sees, presses } = await creatingWith(save);
  await sees(/Copy and save the secret/);
  expect(screen.getByText(/^Acme Vault didn’t confirm the secret\./)).toBeVisible();
  await presses('Try Acme Vault again');
  expect(await screen.findByText('Saved to Acme Vault.')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Acme Vault/ })).toBeNull();
  await presses('Done');
  await sees('“CRM sync” is ready');
});

it('shows the secret to a user who does not wait for the sink', async () => {
  const { sees, presses, secret } = await creatingWith(() => new Promise(() => {}));
  await sees(/Saving the secret to Acme Vault…/);
  await presses('Show the secret instead');
  await sees(/Copy and save the secret/);
  expect(screen.getByText('Saving to Acme Vault…')).toBeVisible();
  await presses('Show');
  expect(whereInPage(secret())).toEqual(['fields']);
});

it('offers the sink beside Copy if `when` is `when-asked`', async () => {
  const save = vi.fn<SecretSink['save']>().mockResolvedValue();
  const { sees, presses } = await creatingWith(save, 'when-asked');
  await sees(/Copy and save the secret/);
  expect(save).not.toHaveBeenCalled();
  await presses('Save to Acme Vault');
  expect(await screen.findByText('Saved to Acme Vault.')).toBeVisible();
  await presses('Done');
  await sees('“CRM sync” is ready');
});

it('until the sink has the secret, asks before the tab closes, and revokes the token if the user leaves', async () => {
  const { api, sees, unmount } = await creatingWith(() => new Promise(() => {}));
  await sees(/Saving the secret to Acme Vault…/);
  expect(window.dispatchEvent(new Event('beforeunload', { cancelable: true }))).toBe(false);
  unmount();
  await waitFor(async () => expect((await api.listTokens?.({}))?.items[0]?.status).toBe('revoked'));
});

it('passes the token of the secret to the sink', async () => {
  const save = vi.fn<SecretSink['save']>().mockResolvedValue();
  const { sees } = await creatingWith(save);
  await sees('“CRM sync” is ready');
  expect(save.mock.calls[0]?.[1]).toMatchObject({ name: 'CRM sync' });
});
