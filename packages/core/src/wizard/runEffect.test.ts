import { expect, test, vi } from 'vitest';
import { TokenApiError } from '../api/tokenApiError.ts';
import { type EffectWorld, runEffect } from './runEffect.ts';
import { token } from './testing/exampleSnapshots.ts';
import type { ResultEvent } from './wizardEvent.ts';

const unavailable = new TokenApiError('unavailable');
const forbidden = new TokenApiError('forbidden');
const revoked = { ...token, status: 'revoked' } as const;

/** Revokes at an API that answers so one after another, then succeeds; back-offs are over at once and are noted. */
async function revoke(retries: number | undefined, refusals: readonly TokenApiError[]) {
  const events: ResultEvent[] = [];
  const waits: number[] = [];
  const left = [...refusals];
  const world: EffectWorld = {
    api: {
      revokeToken: async () => {
        const refusal = left.shift();
        if (refusal) throw refusal;
        return revoked;
      },
    } as unknown as EffectWorld['api'],
    say: (event) => void events.push(event),
    useOptions: () => {},
    now: () => 0,
    random: () => 0.5,
    later(milliseconds, act) {
      if (milliseconds === world.patience) return () => {};
      waits.push(milliseconds);
      act();
      return () => {};
    },
    patience: 30_000,
    sink: undefined,
    onReauthenticate: undefined,
    onNotice: undefined,
  };
  runEffect({ type: 'revokeToken', tokenId: 'tok_1', ...(retries !== undefined && { retries }) }, world);
  await vi.waitFor(() => expect(events).not.toEqual([]));
  return { events, waits };
}

test('revokes a discarded token by further tries, ever later, where a failure passes', async () => {
  expect(await revoke(5, [unavailable, unavailable])).toEqual({
    events: [{ type: 'revoked', tokenId: 'tok_1', token: revoked }],
    waits: [250, 500],
  });
});

test('says that it could not revoke a token after as many tries as it was given', async () => {
  expect(await revoke(1, [unavailable, unavailable])).toEqual({
    events: [{ type: 'revokeFailed', tokenId: 'tok_1', error: unavailable }],
    waits: [250],
  });
});

test.each([
  ['a failure that does not pass', 5, forbidden],
  ['a revocation that a status follows by itself', undefined, unavailable],
] as const)('does not try again after %s', async (_, retries, error) => {
  expect(await revoke(retries, [error])).toEqual({
    events: [{ type: 'revokeFailed', tokenId: 'tok_1', error }],
    waits: [],
  });
});
