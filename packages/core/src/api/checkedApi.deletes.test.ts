import { expect, test, vi } from 'vitest';
import { plainAnswers } from '../../test/api/plainAnswers.ts';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { checkedApi } from './checkedApi.ts';
import type { TokenApi } from './tokenApi.ts';
import { TokenApiError } from './tokenApiError.ts';

const codeOf = (answer: Promise<unknown> | undefined) => answer?.catch((error: TokenApiError) => error.code);
const gone = async () => Promise.reject(new TokenApiError('not-found'));
const nothing = async () => undefined;

function apiOf(methods: Partial<TokenApi>): TokenApi {
  vi.spyOn(console, 'warn').mockReturnValue();
  return checkedApi({ ...plainAnswers, ...methods });
}

test('treats an empty response and a missing token as revoked if the API deletes tokens', async () => {
  for (const revokeToken of [nothing, gone]) {
    expect(await apiOf({ revocation: 'deletes', revokeToken }).revokeToken?.('tok_1')).toBeUndefined();
  }
  const revokeToken = async () => token;
  expect(await apiOf({ revocation: 'deletes', revokeToken }).revokeToken?.('tok_1')).toEqual(token);
});

test.each([{ revocation: 'keeps' }, {}, { revocation: 'burns' as never }] as const)(
  'treats neither response as revoked if `revocation` is %j',
  async (more) => {
    expect(await codeOf(apiOf({ ...more, revokeToken: nothing }).revokeToken?.('tok_1'))).toBe('unknown-outcome');
    expect(await codeOf(apiOf({ ...more, revokeToken: gone }).revokeToken?.('tok_1'))).toBe('not-found');
  },
);

test('reports that the acknowledgement of a deleted token is too late', async () => {
  expect(await codeOf(apiOf({ revocation: 'deletes', acknowledge: gone }).acknowledge?.('tok_1', 'k'))).toBe(
    'conflict',
  );
  expect(await codeOf(apiOf({ acknowledge: gone }).acknowledge?.('tok_1', 'k'))).toBe('not-found');
});
