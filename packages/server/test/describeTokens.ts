import { asc, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEvents, tokens } from '../src/database/tokenwrightSchema.ts';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import type { World } from './world.ts';

export function describeTokens(world: () => World): void {
  const eventsOf = async (tokenId: string) => {
    const { sql } = world().database;
    return sql.select().from(auditEvents).where(eq(auditEvents.tokenId, tokenId)).orderBy(asc(auditEvents.seq));
  };

  describe('the list of tokens', () => {
    it('is read page by page, newest first, without gaps while other tokens are created', async () => {
      const office = await world().office();
      const made: string[] = [];
      for (let count = 0; count < 7; count++) made.unshift((await create(office)).body.token.id);
      const seen: string[] = [];
      let query = '?limit=3';
      for (;;) {
        const { items, nextCursor } = (await get(office, `/api/tokens${query}`)).body;
        seen.push(...items.map(({ id }: { id: string }) => id));
        await create(office);
        if (nextCursor === undefined) break;
        query = `?limit=3&cursor=${nextCursor}`;
      }
      expect(seen).toEqual(made);
    });

    it('rejects a foreign cursor and a large limit', async () => {
      const office = await world().office();
      const { token } = (await create(await world().office())).body;
      const late = `cursor=${(await create(office)).body.token.id}.999999999999999`;
      for (const query of [
        `cursor=${token.id}`,
        `sort=last-used&${late}`,
        'cursor=%00',
        'cursor=x',
        'limit=0',
        'limit=101',
        'limit=many',
      ]) {
        expect(await get(office, `/api/tokens?${query}`)).toMatchObject({ status: 400, body: { code: 'invalid' } });
      }
    });

    it('hides other workspaces', async () => {
      const office = await world().office();
      const { token } = (await create(await world().office())).body;
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
      for (const id of [token.id, 'tok_x', '%00', '..%2f', '__proto__']) {
        expect(await get(office, `/api/tokens/${id}`)).toMatchObject({ status: 404, body: { code: 'not-found' } });
        expect(await post(office, `/api/tokens/${id}/revoke`)).toMatchObject({ status: 404 });
      }
      expect(
        (await post(office, `/api/tokens/${token.id}/acknowledge`, undefined, { 'idempotency-key': newKey() })).status,
      ).toBe(404);
    });
  });

  describe('revoking a token', () => {
    it('records time, member and reason, once', async () => {
      const office = await world().office();
      const { token } = (await create(office)).body;
      office.session = { workspaceId: office.workspaceId, memberId: 'bo', memberName: 'Bo Li', tokenRights: 'all' };
      office.clock.now += 60_000;
      const first = await post(office, `/api/tokens/${token.id}/revoke`, { reason: ' Leaked in a log. ' });
      const revoked = {
        ...token,
        status: 'revoked',
        revokedAt: '2026-11-23T12:01:00.000Z',
        revokedBy: 'Bo Li',
        revokedById: 'bo',
        revocationReason: 'Leaked in a log.',
        restorableUntil: '2026-11-23T12:15:00.000Z',
        can: { revoke: { allowed: true }, restore: { allowed: true } },
      };
      expect([first.status, first.body]).toEqual([200, revoked]);
      office.clock.now += 60_000;
      expect((await post(office, `/api/tokens/${token.id}/revoke`, { reason: 'again' })).body).toEqual(revoked);
      expect((await get(office, '/api/tokens')).body.items).toEqual([revoked]);
    });

    it('deletes the encrypted secret', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const { token } = (await create(office, request, key)).body;
      await post(office, `/api/tokens/${token.id}/revoke`, {});
      const replay = await create(office, request, key);
      expect([replay.status, replay.body.secret, replay.body.token.status]).toEqual([200, undefined, 'revoked']);
    });

    it('rejects control characters and unknown fields', async () => {
      const office = await world().office();
      const { token } = (await create(office)).body;
      for (const body of [{ reason: 'a\u0000' }, { reason: 'x'.repeat(501) }, { reason: 1 }, { by: 'me' }, []]) {
        expect((await post(office, `/api/tokens/${token.id}/revoke`, body)).status).toBe(400);
      }
      expect((await get(office, `/api/tokens/${token.id}`)).body.status).toBe('active');
    });
  });

  describe('the history of a token', () => {
    it('records each event with its member and time', async () => {
      const office = await world().office();
      const key = newKey();
      const { token, secret } = (await create(office, exampleRequest(), key)).body;
      for (let time = 0; time < 2; time++) {
        await post(office, `/api/tokens/${token.id}/acknowledge`, undefined, { 'idempotency-key': key });
        await use(office, secret, '/v1/verify');
        await post(office, `/api/tokens/${token.id}/revoke`, { reason: 'done' });
      }
      const events = await eventsOf(token.id);
      expect(events.map(({ event, actorName }) => [event, actorName])).toEqual([
        ['created', 'Ada Park'],
        ['acknowledged', 'Ada Park'],
        ['first-used', null],
        ['revoked', 'Ada Park'],
      ]);
      expect(events[0]?.details).toMatchObject({ tokenType: 'service', expiresAt: token.expiresAt });
      expect(events[3]?.details).toEqual({ reason: 'done' });
    });

    it('records permissions, expiration and resources', async () => {
      const office = await world().office();
      const permissions = [{ permission: 'forms', level: 'read' }];
      const resources = { mode: 'selected', ids: office.forms.slice(0, 2) };
      const limited = exampleRequest({ permissions, tokenType: 'scoped', resources });
      const made = [(await create(office, limited)).body.token, (await create(office)).body.token];
      const [scoped, service] = await Promise.all(made.map(async ({ id }) => (await eventsOf(id))[0]?.details));
      expect(scoped).toEqual({
        permissions,
        tokenType: 'scoped',
        expiresAt: made[0].expiresAt,
        resources: { mode: 'selected', type: 'forms', count: 2 },
      });
      expect(service).not.toHaveProperty('resources');
    });

    it('records the revocation of an unclaimed token at its deadline', async () => {
      const office = await world().office();
      const { token } = (await create(office)).body;
      office.clock.now += 24 * 60 * 60_000;
      await office.server.sweep();
      await office.server.sweep();
      const events = await eventsOf(token.id);
      expect(events.map(({ event }) => event)).toEqual(['created', 'unclaimed']);
      expect(events[1]?.at.toISOString()).toBe('2026-11-23T12:15:00.000Z');
    });

    it('cannot be changed or deleted', async () => {
      const { sql } = world().database;
      const { token } = (await create(await world().office())).body;
      const keepsRows = { cause: expect.objectContaining({ message: expect.stringContaining('keeps every row') }) };
      await expect(sql.delete(auditEvents).where(eq(auditEvents.tokenId, token.id))).rejects.toMatchObject(keepsRows);
      await expect(sql.update(auditEvents).set({ event: 'revoked' })).rejects.toMatchObject(keepsRows);
      await expect(sql.delete(tokens).where(eq(tokens.id, token.id))).rejects.toMatchObject(keepsRows);
      expect(await eventsOf(token.id)).toHaveLength(1);
    });
  });
}
