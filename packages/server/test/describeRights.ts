import { describe, expect, it } from 'vitest';
import type { Database } from '../src/database/database.ts';
import type { FindOwner } from '../src/guard/guardContext.ts';
import type { Principal } from '../src/principal.ts';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import type { Office, World } from './world.ts';

export function describeRights(world: () => World): void {
  const as = (office: Office, memberId: string, tokenRights?: Principal['tokenRights']) => {
    office.session = { workspaceId: office.workspaceId, memberId, memberName: memberId, tokenRights };
  };
  const revoke = (office: Office, id: string) => post(office, `/api/tokens/${id}/revoke`);
  const made = async (office: Office) => (await create(office)).body.token;

  describe('the rights of a member', () => {
    it('include their own tokens, and for an admin every token', async () => {
      const office = await world().office();
      const [first, second] = [await made(office), await made(office)];
      as(office, 'bo');
      const reason = 'Only its owner or an admin of this workspace can revoke this token.';
      const [listed] = (await get(office, '/api/tokens')).body.items;
      expect(listed).toMatchObject({
        owner: { id: 'ada', label: 'Ada Park' },
        can: { revoke: { allowed: false, reason } },
      });
      expect(await revoke(office, first.id)).toMatchObject({
        status: 403,
        body: { code: 'forbidden', detail: reason },
      });
      expect((await get(office, `/api/tokens/${first.id}`)).body).toMatchObject({ status: 'active', can: listed.can });
      expect((await revoke(office, (await made(office)).id)).status).toBe(200);
      as(office, 'chi', 'all');
      expect((await get(office, '/api/tokens')).body.items[1].can).toEqual({
        ...{ revoke: { allowed: true }, edit: { allowed: true }, renew: { allowed: true } },
        rotate: { allowed: false, reason: expect.stringContaining('it acts for the owner') },
      });
      expect((await revoke(office, first.id)).body).toMatchObject({ status: 'revoked', revokedBy: 'chi' });
      as(office, 'ada', 'none');
      expect((await revoke(office, second.id)).status).toBe(200);
    });

    it('can exclude creating, also for a member whose page does not know it yet', async () => {
      const office = await world().office();
      expect((await get(office, '/api/options')).body.canCreate).toEqual({ allowed: true });
      as(office, 'vi', 'none');
      const { canCreate } = (await get(office, '/api/options')).body;
      expect(canCreate).toEqual({ allowed: false, reason: expect.stringContaining('Ask an admin') });
      const refused = await create(office);
      expect(refused).toMatchObject({ status: 403, body: { code: 'forbidden', detail: canCreate.reason } });
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
    });

    it.each(['viewer', 'ALL', '', null, 1])('are none for the unknown value %j', async (tokenRights) => {
      const office = await world().office();
      const { id } = await made(office);
      as(office, 'ada', tokenRights as Principal['tokenRights']);
      expect((await get(office, '/api/options')).body.canCreate.allowed).toBe(false);
      expect((await create(office)).status).toBe(403);
      const { can } = (await get(office, `/api/tokens/${id}`)).body;
      expect([can.revoke.allowed, can.edit.allowed, can.renew.allowed]).toEqual([true, false, false]);
    });

    it('let a member fetch the token of a lost response after losing the right to create tokens', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const { token } = (await create(office, request, key)).body;
      as(office, 'ada', 'none');
      const replay = await create(office, request, key);
      expect([replay.status, replay.body.token.id]).toEqual([201, token.id]);
      const [before, after] = [token.can, replay.body.token.can];
      expect([before.revoke.allowed, after.revoke.allowed]).toEqual([true, true]);
      expect([before.rotate.allowed, after.rotate.allowed]).toEqual([true, false]);
      const path = `/api/tokens/${token.id}/acknowledge`;
      expect((await post(office, path, undefined, { 'idempotency-key': key })).status).toBe(204);
    });
  });

  describe('a hook that authorizes', () => {
    it('decides each action with the token', async () => {
      const asked: unknown[] = [];
      const office = await world().office({
        authorize: (actor, action, token) => {
          asked.push([actor.memberId, action, token?.name]);
          return action === 'revoke' && token?.tokenType === 'service'
            ? { allowed: false, reason: 'Used by CI.' }
            : true;
        },
      });
      const { token } = (await create(office, exampleRequest({ name: 'CI' }))).body;
      const allowed = { allowed: true };
      const can = { rotate: allowed, edit: allowed, renew: allowed };
      expect(token.can).toEqual({ revoke: { allowed: false, reason: 'Used by CI.' }, ...can });
      expect(asked).toEqual([
        ['ada', 'create', undefined],
        ...['revoke', 'rotate', 'edit', 'renew'].map((action) => ['ada', action, 'CI']),
      ]);
      expect(await revoke(office, token.id)).toMatchObject({ status: 403, body: { detail: 'Used by CI.' } });
      expect(asked.slice(5)).toContainEqual(['ada', 'revoke', 'CI']);
    });

    it('does not withhold the secret if it throws after the creation', async () => {
      const office = await world().office({
        authorize: (_actor, action) => {
          if (action === 'revoke') throw new Error('The roles are unavailable.');
          return true;
        },
      });
      const [request, key] = [exampleRequest(), newKey()];
      const { status, body } = await create(office, request, key);
      expect([status, body.token.can, typeof body.secret]).toEqual([201, undefined, 'string']);
      const found = await get(office, '/api/intents/current', { 'idempotency-key': key });
      expect([found.status, found.body.secret]).toEqual([200, body.secret]);
    });

    it.each(['authorize', 'findOwner'] as const)(
      'reports the change even if %s throws after the commit, and logs where, without the message',
      async (hook) => {
        let isCommitted = false;
        const database: Database = {
          ...world().database,
          async transaction(...call) {
            const result = await world().database.transaction(...call);
            isCommitted = true;
            return result;
          },
        };
        const failing = <Answer>(answer: Answer): Answer => {
          if (isCommitted) throw new Error('The roles are unavailable.');
          return answer;
        };
        const findOwner: FindOwner = (owner) => failing({ ...owner, memberName: 'Ada Park' });
        const hooks = hook === 'authorize' ? { authorize: () => failing(true) } : { findOwner };
        const office = await world().office({ ...hooks, database });
        const { id } = await made(office);
        const headers = { 'x-tokenwright': '1', 'content-type': 'application/json' };
        const edit = { method: 'PATCH', headers, body: '{"description":"Nightly"}' };
        isCommitted = false;
        const edited = await office.send(`/api/tokens/${id}`, edit);
        expect(edited).toMatchObject({ status: 200, body: { description: 'Nightly', version: '2' } });
        isCommitted = false;
        expect(await revoke(office, id)).toMatchObject({ status: 200, body: { status: 'revoked' } });
        const log = JSON.stringify(office.lines);
        expect(log).toContain('asking for the rights to a changed token');
        expect(log).not.toContain('The roles are unavailable.');
      },
    );

    it('can limit members to their own tokens', async () => {
      const office = await world().office({ authorize: (_actor, action) => action !== 'list-all' });
      const [first, second] = [await made(office), await made(office)];
      as(office, 'bo');
      const own = await made(office);
      const { items, counts } = (await get(office, '/api/tokens')).body;
      expect([items.map(({ id }: { id: string }) => id), counts.all]).toEqual([[own.id], 1]);
      for (const query of ['sort=name', 'sort=expires', 'status=active', 'query=token']) {
        expect((await get(office, `/api/tokens?${query}`)).body.items, query).toHaveLength(1);
      }
      expect((await get(office, `/api/tokens?cursor=${second.id}`)).status).toBe(400);
      expect((await get(office, `/api/tokens/${first.id}`)).status).toBe(404);
      expect((await revoke(office, first.id)).status).toBe(404);
    });

    it('allows no action if it throws or returns an invalid value', async () => {
      const answers: unknown[] = [undefined, null, 1, 'yes', {}, { allowed: 'yes' }];
      for (const answer of answers) {
        const office = await world().office({ authorize: () => answer as boolean });
        expect((await create(office)).status, String(answer)).toBe(403);
      }
      const office = await world().office({
        authorize: () => {
          throw new Error('The role store is down.');
        },
      });
      expect((await create(office)).status).toBe(500);
      expect((await get(office, '/api/tokens')).status).toBe(500);
    });
  });
}
