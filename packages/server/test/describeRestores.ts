import { describe, expect, it } from 'vitest';
import { authorizeByRights } from '../src/rights/authorize.ts';
import { create, exampleRequest, get, newKey, refused, use } from './calls.ts';
import { act, allowed, as, DAY, made } from './lifeCalls.ts';
import type { Office, World } from './world.ts';

export function describeRestores(world: () => World): void {
  describeUndo(world);
  describeOthers(world);
}

function describeUndo(world: () => World): void {
  describe('restoring a token', () => {
    it('can undo a revocation for a day', async () => {
      const office = await world().office();
      const { token, secret } = (await create(office, exampleRequest({ name: 'CRM' }))).body;
      expect(refused(await act(office, token.id, 'restore'))).toEqual([409, 'conflict']);
      await use(office, secret, '/v1/verify');
      const revoked = (await act(office, token.id, 'revoke', { reason: 'Mistake.' })).body;
      expect([revoked.restorableUntil, revoked.can.restore]).toEqual(['2026-11-24T12:00:00.000Z', { allowed: true }]);
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
      const restored = await act(office, token.id, 'restore');
      expect(restored).toMatchObject({ status: 200, body: { status: 'active', version: '2' } });
      expect((await use(office, secret, '/v1/verify')).status).toBe(200);
      await act(office, token.id, 'revoke');
      await made(office, { name: 'crm' });
      expect(refused(await act(office, token.id, 'restore'))).toEqual([409, 'conflict']);
      office.clock.now += DAY;
      const late = (await get(office, `/api/tokens/${token.id}`)).body;
      expect([late.restorableUntil, Object.keys(late.can)]).toEqual([undefined, ['revoke']]);
      expect(refused(await act(office, token.id, 'restore'))).toEqual([409, 'conflict']);
    });

    it('counts toward the token limit of the workspace', async () => {
      const office = await world().office({ maxTokensPerWorkspace: 1 });
      const { id } = await made(office);
      await act(office, id, 'revoke');
      const other = await made(office);
      expect(refused(await act(office, id, 'restore'))).toEqual([403, 'quota']);
      await act(office, other.id, 'revoke');
      expect((await act(office, id, 'restore')).status).toBe(200);
    });

    it('extends no deadline', async () => {
      const office = await world().office();
      const start = office.clock.now;
      const key = newKey();
      const unseen = await made(office);
      const { token, secret } = (await create(office, exampleRequest({ expiration: { days: 1 } }), key)).body;
      const acknowledge = { 'idempotency-key': key };
      expect((await act(office, token.id, 'acknowledge', undefined, acknowledge)).status).toBe(204);
      office.clock.now = start + 14 * 60_000;
      const { restorableUntil } = (await act(office, unseen.id, 'revoke')).body;
      expect(restorableUntil).toBe(new Date(start + 15 * 60_000).toISOString());
      expect((await act(office, unseen.id, 'restore')).body.status).toBe('active');
      expect((await act(office, token.id, 'revoke')).body.restorableUntil).toBe(token.expiresAt);
      office.clock.now = start + 15 * 60_000;
      expect((await get(office, `/api/tokens/${unseen.id}`)).body).toMatchObject({ revocationReason: 'unclaimed' });
      expect(refused(await act(office, unseen.id, 'restore'))).toEqual([409, 'conflict']);
      office.clock.now = start + DAY;
      expect(refused(await act(office, token.id, 'restore'))).toEqual([409, 'conflict']);
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
    });

    it('is impossible for an unclaimed token, and if the host sets `restoreWindow` to 0', async () => {
      const office = await world().office();
      const token = await made(office);
      office.clock.now += 15 * 60_000;
      expect(refused(await act(office, token.id, 'restore'))).toEqual([409, 'conflict']);
      const strict = await world().office({ restoreWindow: 0 });
      const { id } = await made(strict);
      expect((await act(strict, id, 'revoke')).body.restorableUntil).toBeUndefined();
    });
  });
}

function describeOthers(world: () => World): void {
  describe('restoring a token', () => {
    it('is impossible for the owner if another member revoked the token', async () => {
      const office = await world().office();
      const { id } = await made(office);
      as(office, 'bo', 'all');
      expect((await act(office, id, 'revoke')).body).toMatchObject({ revokedById: 'bo', can: { restore: allowed } });
      as(office, 'ada');
      const reason = expect.stringContaining('Another member revoked');
      expect((await get(office, `/api/tokens/${id}`)).body.can.restore).toEqual({ allowed: false, reason });
      expect(refused(await act(office, id, 'restore'))).toEqual([403, 'forbidden']);
      as(office, 'chi', 'all');
      expect((await act(office, id, 'restore')).status).toBe(200);
    });

    it('is impossible if another member revokes the token again in the meantime', async () => {
      let isFirst = true;
      const office: Office = await world().office({
        async authorize(actor, action, token) {
          if (action === 'restore' && actor.memberId === 'ada' && isFirst) {
            isFirst = false;
            as(office, 'bo', 'all');
            for (const each of ['restore', 'revoke']) await act(office, token?.id ?? '', each);
            as(office, 'ada');
          }
          return authorizeByRights(actor, action, token);
        },
      });
      as(office, 'ada');
      const { id } = await made(office);
      isFirst = false;
      await act(office, id, 'revoke');
      isFirst = true;
      expect(refused(await act(office, id, 'restore'))).toEqual([409, 'conflict']);
      expect((await get(office, `/api/tokens/${id}`)).body).toMatchObject({ status: 'revoked', revokedById: 'bo' });
    });
  });
}
