import { screen, waitFor } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { exampleApi, tokenCount } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

async function losing(setting: Parameters<typeof renderWizard>[0] = {}) {
  const api = setting.api ?? exampleApi({ fail: { createToken: ['lose-secret'] } });
  const visit = renderWizard({ ...setting, api });
  await visit.walksTo('review');
  await visit.presses('Create token');
  expect(await visit.sees(/The token exists, but its secret can’t be shown/)).toHaveFocus();
  const statuses = async () => (await api.listTokens?.({}))?.items.map(({ status }) => status);
  return { ...visit, api, statuses };
}

it('revokes the token and creates another with the same answers', async () => {
  const { presses, sees, statuses } = await losing();
  await presses('Revoke and create another');
  await sees(/Review and create/);
  await presses('Create token');
  await sees(/Copy and save the secret/);
  expect(await statuses()).toEqual(['active', 'revoked']);
});

it('revokes the token on demand, and reports it', async () => {
  const { presses, sees, statuses } = await losing();
  await presses('Revoke token');
  expect(await sees('The token was revoked')).toHaveFocus();
  expect(await statuses()).toEqual(['revoked']);
});

it('reports a failed revocation, and retries on demand', async () => {
  const { api, presses, sees } = await losing();
  api.failNext('revokeToken', 'unavailable');
  await presses('Revoke token');
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'Couldn’t revoke the token. Try again, or revoke it in the token list.',
  );
  await presses('Revoke token');
  await sees('The token was revoked');
});

it('keeps the token if the user chooses to keep it', async () => {
  const onClose = vi.fn();
  const { api, presses, statuses } = await losing({ onClose });
  await presses('Keep the token');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(await statuses()).toEqual(['active']);
  expect(await tokenCount(api)).toBe(1);
});

it('offers no other action during the revocation', async () => {
  const api = exampleApi({ fail: { createToken: ['lose-secret'] } });
  api.revokeToken = () => new Promise(() => {});
  const { presses } = await losing({ api });
  await presses('Revoke token');
  for (const name of ['Keep the token', 'Revoke token', 'Revoke and create another'])
    expect(screen.getByRole('button', { name })).toHaveAttribute('aria-disabled', 'true');
});

it('offers only actions that the API supports', async () => {
  const api = exampleApi({ fail: { createToken: ['lose-secret'] } });
  delete api.revokeToken;
  await losing({ api });
  expect(screen.queryByRole('button', { name: /Revoke/ })).toBeNull();
});
