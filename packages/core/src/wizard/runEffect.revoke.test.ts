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

test('revokes a token with the reason `unclaimed`', async () => {
  const revokeToken = refusing([], revoked);
  await runInExample({ type: 'revokeToken', tokenId }, { revokeToken });

  expect(revokeToken).toHaveBeenCalledExactlyOnceWith(tokenId, 'unclaimed');
});

test('retries the revocation of a discarded token with growing delays after a temporary failure', async () => {
  const { events, waits, timeouts } = await revoke(5, [unavailable, 'teapot']);

  expect([events, waits, timeouts.size]).toEqual([[{ type: 'revoked', tokenId, token: revoked }], [250, 500], 0]);
});

test('reports a failed revocation after the given number of retries', async () => {
  const { events, waits } = await revoke(1, [unavailable, unavailable]);

  expect([events, waits]).toEqual([[{ type: 'revokeFailed', tokenId, error: unavailable }], [250]]);
});

test.each([
  ['a permanent failure', 5, forbidden],
  ['a revocation that a status retries itself', undefined, unavailable],
] as const)('does not retry after %s', async (_, retries, error) => {
  const { events, waits } = await revoke(retries, [error]);

  expect([events, waits]).toEqual([[{ type: 'revokeFailed', tokenId, error }], []]);
});
