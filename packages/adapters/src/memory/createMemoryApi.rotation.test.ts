import type { CreateResult, TokenApi } from '@tokenwright/core';
import { describe, expect, it } from 'vitest';
import { exampleApi, exampleCall, exampleNow, exampleRequest } from '../../test/memory/exampleApi.ts';
import { exampleOptions } from '../../test/memory/exampleOptions.ts';
import { refusalOf } from '../../test/refusalOf.ts';
import type { MemoryApiSetup } from './memoryApiSetup.ts';

const HOUR = 3_600;

async function rotated(more: Partial<MemoryApiSetup> = {}, overlap = HOUR) {
  const time = { now: exampleNow };
  const api = exampleApi({ replayWindow: 60_000, clock: () => time.now, ...more });
  const first = await api.createToken(exampleRequest, exampleCall());
  const { id } = first.token;
  if (more.idempotency !== 'none') await api.acknowledge?.(id, exampleCall().intentKey);
  const rotation = { ...exampleCall('b'.repeat(64)), overlap };
  const rotate = () => (api as Required<TokenApi>).rotateToken(id, rotation);
  const second = await rotate();
  const works = async ({ secret }: { secret?: string }) => (await api.verifyToken?.(secret ?? ''))?.works;
  const acknowledge = () => api.acknowledge?.(id, rotation.intentKey) as Promise<void>;
  return {
    api: api as typeof api & Required<TokenApi>,
    time,
    id,
    rotate,
    works,
    acknowledge,
    old: secretIn(first),
    made: secretIn(second),
    second,
  };
}

function secretIn(result: CreateResult) {
  if (!('secret' in result) || result.secret === undefined) throw new Error('The answer has no secret.');
  return { secret: result.secret, hint: result.token.hint };
}

describe('rotating a token', () => {
  it('gives the same token a new secret, and keeps the old secret during the overlap', async () => {
    const { api, time, id, works, acknowledge, old, made, second } = await rotated();
    expect(second).toMatchObject({
      acknowledgeWithin: 60_000,
      token: {
        id,
        hint: made.hint,
        oldSecret: {
          worksUntil: '2026-03-01T13:00:00.000Z',
          hint: old.hint,
          lastUsedAt: null,
          newSecretLastUsedAt: null,
        },
      },
    });
    expect([made.secret === old.secret, await works(old), await works(made)]).toEqual([false, true, true]);
    await acknowledge();
    time.now += HOUR * 1_000;
    expect([await works(old), await works(made)]).toEqual([false, true]);
    expect((await api.getToken(id)).oldSecret).toBeUndefined();
  });

  it('keeps the reason in the event, and refuses the same key with another reason', async () => {
    const { api, id } = await rotated();
    const call = { ...exampleCall('c'.repeat(64)), overlap: 0, reason: 'It leaked.' };
    await api.rotateToken(id, call);
    const { items } = await api.listEvents({ tokenId: id });
    expect(items.filter(({ kind }) => kind === 'rotated').map(({ reason }) => reason)).toEqual([
      call.reason,
      undefined,
    ]);
    expect((await refusalOf(api.rotateToken(id, { ...call, reason: 'A test.' }))).code).toBe('conflict');
  });

  it('returns the same secret for the same intent until its acknowledgement', async () => {
    const { rotate, acknowledge, second } = await rotated();
    expect(await rotate()).toEqual(second);
    await acknowledge();
    expect(await rotate()).not.toHaveProperty('secret');
  });

  it('ends the old secret immediately without an overlap', async () => {
    const { works, old, made, second } = await rotated({}, 0);
    expect([await works(old), await works(made), second.token.oldSecret]).toEqual([false, true, undefined]);
  });

  it('refuses an overlap while the only secret is unclaimed, and keeps that secret', async () => {
    const { api, id, made } = await rotated({ revokeUnclaimed: true }, 0);
    const again = api.rotateToken(id, { ...exampleCall('c'.repeat(64)), overlap: HOUR });
    expect(await refusalOf(again)).toMatchObject({ code: 'policy', issues: [{ step: 'rotation', field: 'overlap' }] });
    expect((await api.getToken(id)).hint).toBe(made.hint);
  });

  it('accepts a late acknowledgement of the secret that is now the old one', async () => {
    const { api, id, works, acknowledge, made } = await rotated({}, 0);
    await api.rotateToken(id, { ...exampleCall('c'.repeat(64)), overlap: HOUR });
    await acknowledge();
    expect(await works(made)).toBe(true);
    await api.cancelRotation(id);
    await acknowledge();
  });

  it.each(['replays-secret', 'replays-id'] as const)('ends an unclaimed new secret (%s)', async (idempotency) => {
    const { api, time, id, works, acknowledge, old, made, rotate } = await rotated({ idempotency });
    time.now += 60_000;
    expect([await works(old), await works(made)]).toEqual([true, false]);
    expect(await api.getToken(id)).toMatchObject({ status: 'active', hint: old.hint });
    expect((await refusalOf(acknowledge())).code).toBe('conflict');
    expect(await rotate()).not.toHaveProperty('secret');
  });

  it('keeps the old secret longer than its overlap while the new one is unclaimed', async () => {
    const { time, works, acknowledge, old } = await rotated({}, 30);
    time.now += 59_999;
    expect(await works(old)).toBe(true);
    await acknowledge();
    expect(await works(old)).toBe(false);
  });

  it('replaces an unclaimed secret in a second rotation, and keeps the old secret', async () => {
    const { api, id, works, acknowledge, old, made } = await rotated();
    const again = await api.rotateToken(id, { ...exampleCall('c'.repeat(64)), overlap: HOUR });
    expect([await works(old), await works(made), await works(secretIn(again))]).toEqual([true, false, true]);
    expect((await refusalOf(acknowledge())).code).toBe('conflict');
    expect((await api.cancelRotation(id)).hint).toBe(old.hint);
  });

  it('cancels only the rotation of the given key, once', async () => {
    const { api, id, works, old, made } = await rotated();
    const again = secretIn(await api.rotateToken(id, { ...exampleCall('c'.repeat(64)), overlap: HOUR }));
    expect((await api.cancelRotation(id, { intentKey: 'b'.repeat(64) })).hint).toBe(again.hint);
    expect([await works(old), await works(made), await works(again)]).toEqual([true, false, true]);
    for (const _ of ['first', 'second']) {
      expect((await api.cancelRotation(id, { intentKey: 'c'.repeat(64) })).hint).toBe(old.hint);
    }
  });

  it('refuses a second overlap, and allows a rotation without one', async () => {
    const { api, id, works, acknowledge, old, made } = await rotated();
    await acknowledge();
    const call = exampleCall('c'.repeat(64));
    expect(await refusalOf(api.rotateToken(id, { ...call, overlap: HOUR }))).toMatchObject({
      code: 'conflict',
      token: { id },
    });
    await api.rotateToken(id, { ...call, overlap: 0 });
    expect([await works(old), await works(made)]).toEqual([false, false]);
  });

  it('refuses an overlap above the limit of the policy, with its reason', async () => {
    const policy = { maxOverlap: { seconds: 60, reason: 'A minute is enough.' } };
    const { api, id } = await rotated({ options: { ...exampleOptions, policy } }, 60);
    const call = { ...exampleCall('c'.repeat(64)), overlap: 61 };
    const { code, issues } = await refusalOf(api.rotateToken(id, call));
    expect([code, issues[0]?.message]).toEqual(['policy', 'Choose at most 60 seconds. A minute is enough.']);
    expect((await refusalOf(api.rotateToken(id, { ...call, overlap: 0.5 }))).code).toBe('invalid');
    expect(await api.findByIntent(call.intentKey)).toEqual({ status: 'none' });
  });

  it('refuses revoked tokens, unknown ids, and members without the right', async () => {
    const { api, id } = await rotated();
    const call = { ...exampleCall('c'.repeat(64)), overlap: 0 };
    expect((await refusalOf(api.rotateToken('tok_none', call))).code).toBe('not-found');
    await api.revokeToken(id);
    for (const attempt of [api.rotateToken(id, call), api.endOverlap(id), api.cancelRotation(id)]) {
      expect((await refusalOf(attempt)).code).toBe('conflict');
    }
    const denied = { rotate: { allowed: false, reason: 'Owners only.' } };
    const own = exampleApi({ can: () => denied });
    const { token } = await own.createToken(exampleRequest, exampleCall());
    expect(await refusalOf((own as Required<TokenApi>).rotateToken(token.id, call))).toMatchObject({
      code: 'forbidden',
      detail: 'Owners only.',
    });
  });

  it('refuses the same key for another rotation', async () => {
    const { api, id } = await rotated();
    const call = { ...exampleCall('b'.repeat(64)), overlap: 0 };
    expect((await refusalOf(api.rotateToken(id, call))).code).toBe('conflict');
  });
});

describe('ending a rotation', () => {
  it('ends the old secret after the new one was acknowledged', async () => {
    const { api, id, works, acknowledge, old, made } = await rotated();
    expect((await refusalOf(api.endOverlap(id))).code).toBe('conflict');
    await acknowledge();
    for (const _ of ['first', 'second']) expect(await api.endOverlap(id)).toMatchObject({ hint: made.hint });
    expect([await works(old), await works(made)]).toEqual([false, true]);
    expect((await refusalOf(api.cancelRotation(id))).code).toBe('conflict');
  });

  it('cancels a rotation whose new secret is unused', async () => {
    const { api, id, works, acknowledge, old, made } = await rotated();
    const token = await api.cancelRotation(id);
    expect(token).toMatchObject({ hint: old.hint });
    expect(token.oldSecret).toBeUndefined();
    expect([await works(old), await works(made)]).toEqual([true, false]);
    expect((await refusalOf(acknowledge())).code).toBe('conflict');
  });

  it('keeps a newer rotation than the one that the user saw, and returns the current token', async () => {
    const { api, id, works, old, made } = await rotated();
    const rotation = { ...exampleCall('c'.repeat(64)), overlap: HOUR };
    const again = secretIn(await api.rotateToken(id, rotation));
    await api.acknowledge(id, rotation.intentKey);
    const seen = { hint: made.hint };
    for (const attempt of [api.endOverlap(id, seen), api.cancelRotation(id, seen)]) {
      expect(await refusalOf(attempt)).toMatchObject({ code: 'conflict', token: { hint: again.hint } });
    }
    expect([await works(old), await works(again)]).toEqual([true, true]);
    expect(await api.cancelRotation(id, { hint: again.hint })).toMatchObject({ hint: old.hint });
    expect((await refusalOf(api.endOverlap(id, { hint: again.hint }))).token?.hint).toBe(old.hint);
    expect(await api.endOverlap(id, { hint: old.hint })).toMatchObject({ hint: old.hint });
  });

  it('keeps a rotation whose new secret is in use', async () => {
    const { api, id } = await rotated();
    const token = { ...(await api.getToken(id)) };
    const used = {
      ...token,
      oldSecret: { worksUntil: '2026-03-01T13:00:00Z', newSecretLastUsedAt: '2026-03-01T12:00:00Z' },
    };
    const seeded = exampleApi({ tokens: [used] }) as Required<TokenApi>;
    expect((await refusalOf(seeded.cancelRotation(id))).code).toBe('conflict');
  });
});
