import { screen, waitFor, within } from '@testing-library/react';
import { TokenApiError } from '@tokenwright/core';
import { expect, it, onTestFinished, vi } from 'vitest';
import { userEvent as hand } from 'vitest/browser';
import { exampleApi, tokenCount } from '../../test/exampleApi.ts';
import { holdCreation } from '../../test/holdCreation.ts';
import { renderWizard } from '../../test/renderWizard.tsx';

async function creating(setting: Parameters<typeof renderWizard>[0] = {}) {
  const visit = renderWizard(setting);
  await visit.walksTo('review');
  await visit.presses('Create token');
  return visit;
}

it('keeps the review with a busy button for a second, and then shows that the token is being created', async () => {
  const api = exampleApi();
  const answer = holdCreation(api);
  const { sees } = await creating({ api });
  const busy = await screen.findByRole('button', { name: 'Creating…' });
  expect(busy).toHaveAttribute('aria-disabled', 'true');
  expect(screen.getByRole('status', { name: '' }).textContent).toMatch(/^Creating the token/);
  expect(screen.getByText('Review and create').closest('[inert]')).not.toBeNull();
  const heading = await sees(/Creating the token/);
  await waitFor(() => expect(heading).toHaveFocus());
  answer();
  expect(await sees(/Copy and save the secret/)).toHaveFocus();
});

it('creates one token for a double click', async () => {
  const api = exampleApi();
  const answer = holdCreation(api);
  const createToken = vi.spyOn(api, 'createToken');
  const { walksTo, sees } = renderWizard({ api });
  await walksTo('review');
  await hand.dblClick(screen.getByRole('button', { name: 'Create token' }));
  answer();
  await sees(/Copy and save the secret/);
  expect(createToken).toHaveBeenCalledOnce();
  expect(await tokenCount(api)).toBe(1);
});

it('counts down during a rate limit, and then continues', async () => {
  const slow = new TokenApiError('rate-limited', { retryAfter: 2_000 });
  const { sees } = await creating({ api: exampleApi({ fail: { createToken: [slow] } }) });
  expect(await sees(/Rate limited/)).toHaveFocus();
  expect(screen.getByText(/Retrying in 2 seconds/)).toBeVisible();
  expect(await screen.findByText(/Retrying in 1 second\./, { selector: '[data-part="page-intro"]' })).toBeVisible();
  await screen.findByRole('heading', { name: /Copy and save the secret/ });
});

it('says that the API is still processing the request, and does not mention a rate limit', async () => {
  const busy = new TokenApiError('conflict', { retryAfter: 1_000 });
  const { sees } = await creating({ api: exampleApi({ fail: { createToken: [busy] } }) });
  await sees(/Still processing the request/);
  await screen.findByRole('heading', { name: /Copy and save the secret/ });
});

it('lets the user go back instead of waiting, with all input', async () => {
  const api = exampleApi({ fail: { createToken: ['rate-limited'] } });
  const { presses, sees } = await creating({ api });
  await sees(/Rate limited/);
  await presses('Back');
  await sees(/Review and create/);
  expect(within(screen.getByRole('region', { name: 'Name the token' })).getByText('CRM sync')).toBeVisible();
  expect(await tokenCount(api)).toBe(0);
});

it('waits for a new sign-in, and then creates the token with all answers', async () => {
  let signedIn = () => {};
  const onReauthenticate = vi.fn(
    () =>
      new Promise<void>((resolve) => {
        signedIn = resolve;
      }),
  );
  const api = exampleApi({ fail: { createToken: ['reauthentication-required'] } });
  const { sees } = await creating({ api, onReauthenticate });
  expect(await sees(/Confirm your identity/)).toHaveFocus();
  expect(onReauthenticate).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ maxAge: 300 }));
  signedIn();
  await sees(/Copy and save the secret/);
});

it('lets the user go back from a sign-in that never ends, with all input and the same intent', async () => {
  const api = exampleApi({ fail: { createToken: ['reauthentication-required'] } });
  const createToken = vi.spyOn(api, 'createToken');
  const { sees, presses } = await creating({ api, onReauthenticate: () => new Promise(() => {}) });
  await sees(/Confirm your identity/);
  await presses('Back');
  await sees(/Review and create/);
  await presses('Create token');
  await sees(/Copy and save the secret/);
  const keys = createToken.mock.calls.map(([, { intentKey }]) => intentKey);
  expect(keys).toEqual([keys[0], keys[0]]);
  expect(await tokenCount(api)).toBe(1);
});

it('goes back to the review when the user cancels the sign-in', async () => {
  const api = exampleApi({ fail: { createToken: ['reauthentication-required'] } });
  const { sees } = await creating({ api, onReauthenticate: () => Promise.reject(new Error('Cancelled.')) });
  await sees(/Review and create/);
  expect((await screen.findByRole('alert')).textContent).toContain('Sign in again before you create a token.');
});

it('finds the result after a lost response, and creates no second token', async () => {
  const chance = vi.spyOn(Math, 'random').mockReturnValue(0.99);
  onTestFinished(() => chance.mockRestore());
  const api = exampleApi({ fail: { createToken: ['lose-response'] } });
  const { sees } = await creating({ api });
  expect(await sees(/Checking the result/)).toHaveFocus();
  await sees(/Copy and save the secret/);
  expect(await tokenCount(api)).toBe(1);
});

it.each([
  [
    'throws a string',
    () => {
      throw 'boom';
    },
  ],
  ['rejects with a string', () => Promise.reject('boom')],
  ['answers HTML', () => Promise.resolve('<!doctype html><h1>502</h1>')],
  ['answers nothing', () => Promise.resolve(undefined)],
])('shows the known result when the API %s, and creates no second token', async (_, broken) => {
  const api = exampleApi({ idempotency: 'none' });
  const createToken = vi.fn(broken as never);
  const { sees } = await creating({ api: { ...api, createToken } });
  await sees(/Couldn’t confirm whether the token was created/);
  expect(screen.getByText('CRM sync').closest('p')?.textContent).toContain('Look for “CRM sync” in the token list');
  expect(createToken).toHaveBeenCalledOnce();
});

it('revokes the token if the user leaves during the attempt', async () => {
  const api = exampleApi();
  const answer = holdCreation(api);
  const { sees, unmount } = await creating({ api });
  await sees(/Creating the token/);
  unmount();
  answer();
  await waitFor(async () => expect((await api.listTokens?.({}))?.items[0]?.status).toBe('revoked'));
  expect(await tokenCount(api)).toBe(1);
});
