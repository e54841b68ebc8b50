import { screen, waitFor } from '@testing-library/react';
import { type TokenApi, TokenApiError } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { renderManager } from '../../test/renderManager.tsx';

async function creating() {
  let refuse = (_: TokenApiError) => {};
  const held = new Promise<void>((_, reject) => {
    refuse = reject;
  });
  const api: TokenApi = { ...exampleApi({ tokens: [exampleToken('Nightly')] }), acknowledge: () => held };
  const visit = renderManager({ api });
  await visit.seesRow('Nightly');
  await visit.presses('Create token');
  await visit.walksTo('secret');
  await visit.user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await visit.presses('Done');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await visit.seesRow('CRM sync');
  return { ...visit, refuse };
}

it('warns after the wizard has closed that the API may revoke the token, until the next creation', async () => {
  const { presses, refuse, sees } = await creating();
  refuse(new TokenApiError('forbidden'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'CRM sync The API didn’t confirm that you have the secret, so it may revoke the token. Use the token soon, and check in the token list that it’s still active.',
  );
  await presses('Create token');
  await sees(/Name the token/);
  expect(screen.queryByRole('alert')).toBeNull();
});

it('says after the wizard has closed that the API revoked the token', async () => {
  const { refuse } = await creating();
  refuse(new TokenApiError('conflict'));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'CRM sync Its secret wasn’t saved in time, so the token no longer works. Create another token.',
  );
});
