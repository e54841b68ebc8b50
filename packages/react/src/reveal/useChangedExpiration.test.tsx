import { screen, waitFor } from '@testing-library/react';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { DAY } from '../../test/exampleTokens.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

function apiThatGives(days: number | null) {
  const api = exampleApi();
  const { createToken } = api;
  api.createToken = async (...call) => {
    const result = await createToken(...call);
    const expiresAt = days === null ? null : new Date(Date.parse(result.token.createdAt) + days * DAY).toISOString();
    return { ...result, token: { ...result.token, expiresAt } };
  };
  return api;
}

const note = () => screen.queryByText(/^The server/);

it('reports a shortened expiration, with the secret and at the end', async () => {
  const { walksTo, user, presses, sees } = renderWizard({ api: apiThatGives(7) });
  await walksTo('secret');
  expect(note()?.textContent).toMatch(/^The server shortened the lifetime of the token\. It ends .*, not .*\.$/);
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await presses('Done');
  await sees('“CRM sync” is ready');
  expect(note()?.textContent).toMatch(/shortened the life/);
});

it('reports a lengthened expiration', async () => {
  const { walksTo } = renderWizard({ api: apiThatGives(null) });
  await walksTo('secret');
  expect(note()?.textContent).toMatch(/^The server extended the lifetime of the token\. It ends never, not /);
});

it('shows no note for the requested expiration', async () => {
  const { walksTo } = renderWizard({ api: apiThatGives(30) });
  await walksTo('secret');
  await waitFor(() => expect(screen.getByText(/^Expires /)).toBeVisible());
  expect(note()).toBeNull();
});
