import { expect, test, vi } from 'vitest';
import { checkedApi } from '../api/checkedApi.ts';
import type { TokenApi } from '../api/tokenApi.ts';
import { TokenApiError } from '../api/tokenApiError.ts';
import type { Token } from '../token/token.ts';
import { changeToken } from './changeToken.ts';

const oldSecret = { worksUntil: '2026-03-02T12:00:00Z' };
const ended: Token = {
  id: 'tok_1',
  name: 'CI',
  tokenType: 'service',
  permissions: [],
  status: 'active',
  createdAt: '2026-02-01T12:00:00Z',
  expiresAt: null,
};
const rotating: Token = { ...ended, oldSecret };

function setup(endOverlap: TokenApi['endOverlap'], stored: Token | Promise<Token> = rotating) {
  const api = {
    idempotency: 'none',
    loadOptions: () => Promise.reject(new TokenApiError('unavailable')),
    createToken: () => Promise.reject(new TokenApiError('unavailable')),
    getToken: async () => stored,
    ...(endOverlap && { endOverlap }),
  } satisfies TokenApi;
  const onToken = vi.fn();
  const change = (onReauthenticate?: () => Promise<void>) =>
    changeToken(
      checkedApi<TokenApi>(api),
      {
        id: 'tok_1',
        method: 'endOverlap',
        send: (checked) => checked.endOverlap?.('tok_1'),
        isDone: (token) => token.oldSecret === undefined,
        onReauthenticate,
      },
      onToken,
    );
  return { change, onToken };
}

const fails = (code: 'forbidden' | 'unknown-outcome' | 'unauthenticated') => () =>
  Promise.reject(new TokenApiError(code, { detail: 'Ask Ada.' }));

test('returns the changed token', async () => {
  const { change, onToken } = setup(async () => ended);
  expect(await change()).toEqual({ outcome: 'changed', token: ended });
  expect(onToken).toHaveBeenCalledWith(ended);
});

test('does not report a change that the response does not show', async () => {
  expect(await setup(async () => rotating).change()).toEqual({ outcome: 'unknown' });
});

test('reports a change that the token shows even after a refusal, because a browser can resend a request', async () => {
  expect(await setup(fails('forbidden'), ended).change()).toEqual({ outcome: 'changed', token: ended });
});

test('reports an unknown outcome after a refusal if the token cannot be read', async () => {
  const unreadable = Promise.reject(new TokenApiError('unavailable'));
  expect(await setup(fails('forbidden'), unreadable).change()).toEqual({ outcome: 'unknown' });
  const missing = Promise.reject(new TokenApiError('not-found'));
  expect(await setup(fails('forbidden'), missing).change()).toMatchObject({ outcome: 'refused' });
});

test('returns the refusal of the API, and refuses if the API lacks the method', async () => {
  const refused = { outcome: 'refused', code: 'forbidden', detail: 'Ask Ada.', token: rotating };
  expect(await setup(fails('forbidden')).change()).toEqual(refused);
  expect(await setup(undefined).change()).toMatchObject({ outcome: 'refused', code: 'forbidden' });
});

test('reads the token after a lost response', async () => {
  expect(await setup(fails('unknown-outcome'), ended).change()).toEqual({ outcome: 'changed', token: ended });
  expect(await setup(fails('unknown-outcome'), rotating).change()).toEqual({ outcome: 'unknown' });
});

test('asks for a sign-in only once', async () => {
  const signIn = vi.fn(async () => undefined);
  expect(await setup(fails('unauthenticated')).change(signIn)).toMatchObject({ code: 'unauthenticated' });
  expect(signIn).toHaveBeenCalledTimes(1);
});
