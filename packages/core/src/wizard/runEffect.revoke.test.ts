import { expect, test } from 'vitest';
import { refusing, runInExample } from '../../test/wizard/exampleRuntime.ts';
import { token } from '../../test/wizard/exampleSnapshots.ts';
import { TokenApiError } from '../api/tokenApiError.ts';

const tokenId = 'tok_1';
const unavailable = new TokenApiError('unavailable');
const forbidden = new TokenApiError('forbidden');
const revoked = { ...token, status: 'revoked' } as const;

const revoke = (retries: number | undefined, refusals: readonly unknown[]) =>
  runInExample(
    { type: 'revokeToken', tokenId, ...(retries !== undefined && { retries }) },
    { revokeToken: refusing(refusals, revoked) },
  );

test('revokes a token as one that nobody took', async () => {
  const revokeToken = refusing([], revoked);
  await runInExample({ type: 'revokeToken', tokenId }, { revokeToken });

  expect(revokeToken).toHaveBeenCalledExactlyOnceWith(tokenId, 'unclaimed');
});

test('revokes a discarded token by further tries, ever later, where a failure passes', async () => {
  const { events, waits, timeouts } = await revoke(5, [unavailable, 'teapot']);

  expect([events, waits, timeouts.size]).toEqual([[{ type: 'revoked', tokenId, token: revoked }], [250, 500], 0]);
});

test('says that it could not revoke a token after as many tries as it was given', async () => {
  const { events, waits } = await revoke(1, [unavailable, unavailable]);

  expect([events, waits]).toEqual([[{ type: 'revokeFailed', tokenId, error: unavailable }], [250]]);
});

test.each([
  ['a failure that does not pass', 5, forbidden],
  ['a revocation that a status follows by itself', undefined, unavailable],
] as const)('does not try again after %s', async (_, retries, error) => {
  const { events, waits } = await revoke(retries, [error]);

  expect([events, waits]).toEqual([[{ type: 'revokeFailed', tokenId, error }], []]);
});
