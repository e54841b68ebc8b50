import { describe, expect, it } from 'vitest';
import { get, newKey, post, refused } from './calls.ts';
import { describeRotationEnd } from './describeRotationEnd.ts';
import { describeRotationRefusals } from './describeRotationRefusals.ts';
import { describeUnclaimedRotation } from './describeUnclaimedRotation.ts';
import { acknowledge, HOUR, QUARTER, rotate, rotated, tokenOf, works } from './rotationCalls.ts';
import type { World } from './world.ts';

export function describeRotation(world: () => World): void {
  describeNewSecret(world);
  describeUnclaimedRotation(world);
  describeRotationRefusals(world);
  describeRotationEnd(world);
}

function describeNewSecret(world: () => World): void {
  describe('a rotation', () => {
    it('never shows that the old secret works longer than the token', async () => {
      const office = await world().office();
      const { made } = await rotated(office, 60 * 24 * HOUR);
      expect(made.token.oldSecret.worksUntil).toBe(made.token.expiresAt);
    });

    it('gives a token a second secret, and ends the old one after the overlap', async () => {
      const office = await world().office();
      const { old, made, answer, key, id } = await rotated(office);
      expect([answer.status, made.token.id, made.acknowledgeWithin]).toEqual([201, id, QUARTER]);
      expect(made.token.oldSecret).toEqual({
        worksUntil: '2026-11-23T13:00:00.000Z',
        hint: old.token.hint,
        lastUsedAt: null,
        newSecretLastUsedAt: null,
      });
      expect(await works(office, old)).toBe(true);
      expect((await tokenOf(office, id)).oldSecret).toMatchObject({
        lastUsedAt: '2026-11-23T12:00:00.000Z',
        newSecretLastUsedAt: null,
      });
      office.clock.now += 1_000;
      expect(await works(office, made)).toBe(true);
      expect(await tokenOf(office, id)).toMatchObject({
        hint: made.token.hint,
        lastUsedAt: '2026-11-23T12:00:01.000Z',
        oldSecret: { newSecretLastUsedAt: '2026-11-23T12:00:01.000Z' },
      });
      const [leaked] = (await get(office, `/api/tokens?query=${old.token.hint.slice(-4)}`)).body.items;
      expect(leaked?.id).toBe(id);
      expect((await acknowledge(office, id, key)).status).toBe(204);
      office.clock.now += HOUR * 1_000;
      expect([await works(office, old), await works(office, made)]).toEqual([false, true]);
      expect((await tokenOf(office, id)).oldSecret).toBeUndefined();
      for (const { hint } of [made.token, old.token]) {
        const [listed] = (await get(office, `/api/tokens?query=${hint.slice(-4)}`)).body.items;
        expect(listed?.id).toBe(id);
      }
    });

    it('cancels only the rotation of the given key, once', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      const [later, path] = [newKey(), `/api/tokens/${id}/cancel-rotation`];
      const again = (await rotate(office, id, HOUR, later)).body;
      const cancel = (of: string) => post(office, path, undefined, { 'idempotency-key': of });
      expect((await cancel(key)).body.hint).toBe(again.token.hint);
      expect([await works(office, old), await works(office, made)]).toEqual([true, false]);
      for (const _ of ['first', 'second']) expect((await cancel(later)).body.hint).toBe(old.token.hint);
      expect([await works(office, old), await works(office, again)]).toEqual([true, false]);
    });

    it('returns the same secret for the same key, until its acknowledgement', async () => {
      const office = await world().office();
      const { made, key, id } = await rotated(office);
      const again = await rotate(office, id, HOUR, key);
      expect([again.status, again.headers.get('idempotency-replayed'), again.body.secret]).toEqual([
        201,
        'true',
        made.secret,
      ]);
      const found = await get(office, '/api/intents/current', { 'idempotency-key': key });
      expect(found.body).toMatchObject({ status: 'created', secret: made.secret });
      expect(refused(await rotate(office, id, 0, key))).toEqual([422, 'conflict']);
      await acknowledge(office, id, key);
      expect((await rotate(office, id, HOUR, key)).body).not.toHaveProperty('secret');
    });

    it('creates one new secret for many calls with the same key', async () => {
      const office = await world().office();
      const { id, key: first } = await rotated(office, 0);
      await acknowledge(office, id, first);
      const key = newKey();
      const answers = await Promise.all(Array.from({ length: 8 }, () => rotate(office, id, HOUR, key)));
      const secrets = new Set(answers.filter(({ status }) => status === 201).map(({ body }) => body.secret));
      expect(secrets.size).toBe(1);
      expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
    });
  });
}
