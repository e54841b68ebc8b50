import { screen, waitFor } from '@testing-library/react';
import type { Verification } from '@tokenwright/core';
import { expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { secretsOf } from '../../test/secretsOf.ts';
import { whereInPage } from '../../test/whereInPage.ts';

async function revealing(api = exampleApi()) {
  const secrets = secretsOf(api);
  const visit = renderWizard({ api });
  await visit.walksTo('secret');
  return { ...visit, secret: secrets[0] ?? '' };
}

it('tests the token with the API, and keeps the secret out of the page', async () => {
  const api = exampleApi();
  const verifyToken = vi.spyOn(api, 'verifyToken');
  const { presses, secret } = await revealing(api);
  await presses('Test the token');
  expect(await screen.findByText('The token works.')).toBeVisible();
  expect(verifyToken).toHaveBeenCalledExactlyOnceWith(secret, expect.anything());
  expect(whereInPage(secret)).toEqual([]);
});

it('shows no detail that quotes the secret', async () => {
  const api = exampleApi();
  vi.spyOn(api, 'verifyToken').mockImplementation(async (text) => ({ works: false, detail: `No token has ${text}.` }));
  const { presses, secret } = await revealing(api);
  await presses('Test the token');
  expect(await screen.findByText('The token doesn’t work.')).toBeVisible();
  expect(whereInPage(secret)).toEqual([]);
});

it('reports a test without a response, and tests again', async () => {
  const api = exampleApi();
  vi.spyOn(api, 'verifyToken').mockRejectedValueOnce(new Error('Offline.'));
  const { presses } = await revealing(api);
  await presses('Test the token');
  expect(await screen.findByText('Couldn’t test the token. Try again.')).toBeVisible();
  await presses('Test the token');
  expect(await screen.findByText('The token works.')).toBeVisible();
});

it('cancels the test when the secret is wiped, and ignores its response', async () => {
  const api = exampleApi();
  let answer = (_: Verification) => {};
  const verifyToken = vi.spyOn(api, 'verifyToken').mockReturnValue(
    new Promise<Verification>((resolve) => {
      answer = resolve;
    }),
  );
  const { presses, unmount } = await revealing(api);
  await presses('Test the token');
  const signal = verifyToken.mock.calls[0]?.[1]?.signal;
  expect(signal?.aborted).toBe(false);
  unmount();
  await waitFor(() => expect(signal?.aborted).toBe(true));
  answer({ works: true });
});

it('offers no test if the API lacks `verifyToken`', async () => {
  const api = exampleApi();
  delete api.verifyToken;
  await revealing(api);
  expect(screen.queryByRole('button', { name: 'Test the token' })).toBeNull();
});
