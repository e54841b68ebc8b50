import { act, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { renderWizard } from '../../test/renderWizard.tsx';
import { secretsOf } from '../../test/secretsOf.ts';
import { whereInPage } from '../../test/whereInPage.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function revealing(replayWindow: number, api = exampleApi({ revokeUnclaimed: true, replayWindow })) {
  const secrets = secretsOf(api);
  const visit = renderWizard({ api });
  await visit.walksTo('secret');
  return {
    ...visit,
    api,
    secret: secrets[0] ?? '',
    note: () => screen.queryByText(/^Copy the secret or confirm you saved it within/, { selector: 'p:not([role])' }),
  };
}

it('warns two minutes before the API would revoke the token, until the user has the secret', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.parse('2026-03-01T12:00:00Z') });
  const { note, user } = await revealing(15 * 60_000);
  act(() => vi.advanceTimersByTime(13 * 60_000 - 1000));
  expect(note()).toBeNull();
  act(() => vi.advanceTimersByTime(2000));
  expect(note()).toHaveTextContent(
    'Copy the secret or confirm you saved it within 119 seconds. After that, the API revokes the token.',
  );
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  expect(note()).toBeNull();
});

it('wipes the secret at the deadline, explains it, and creates another token with the same answers', async () => {
  const { api, note, presses, sees, secret } = await revealing(1_500);
  await presses('Show');
  expect(note()).toBeVisible();
  expect(await sees(/The secret wasn’t saved in time/)).toHaveFocus();
  expect(whereInPage(secret)).toEqual([]);
  expect((await api.listTokens?.({}))?.items).toMatchObject([{ status: 'revoked', revocationReason: 'unclaimed' }]);
  await presses('Revoke and create another');
  await sees(/Review and create/);
});

const notices = () =>
  [...document.querySelectorAll('[data-part="page-body"] > [data-part="notice"]')].map((notice) =>
    [...notice.children].filter((each) => !each.matches('.twr-visually-hidden')).map((each) => each.textContent),
  );
const showsOnly = (words: RegExp) => waitFor(() => expect(notices()).toEqual([[expect.stringMatching(words)]]));

it('shows one notice: the latest problem, the deadline, the latest result, or the changed expiration', async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: Date.parse('2026-03-01T12:00:00Z') });
  const api = exampleApi({ revokeUnclaimed: true, replayWindow: 15 * 60_000 });
  const { createToken } = api;
  api.createToken = async (...call) => {
    const result = await createToken(...call);
    return { ...result, token: { ...result.token, expiresAt: '2026-03-03T12:00:00Z' } };
  };
  const { presses, user } = await revealing(0, api);
  await showsOnly(/^The server shortened/);
  await presses('Test the token');
  await showsOnly(/The token works\./);
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  await presses('Copy secret');
  await showsOnly(/^Couldn’t copy\./);
  act(() => vi.advanceTimersByTime(14 * 60_000));
  await showsOnly(/^Couldn’t copy\./);
  await presses('Test the token');
  await showsOnly(/^Copy the secret or confirm you saved it within/);
  await user.click(screen.getByRole('checkbox', { name: 'I stored it another way' }));
  await showsOnly(/The token works\./);
});
