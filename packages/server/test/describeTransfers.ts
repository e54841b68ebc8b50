import { describe, expect, it } from 'vitest';
import type { FindOwner } from '../src/guard/guardContext.ts';
import type { Principal } from '../src/principal.ts';
import { create, exampleRequest, get, post, refused, use } from './calls.ts';
import { act, as, history, made, read } from './lifeCalls.ts';
import type { Office, World } from './world.ts';

const owners = [
  { id: 'ada', label: 'Ada Park', kind: 'person' },
  { id: 'bo', label: 'Bo', kind: 'person' },
  { id: 'ci', label: 'CI', kind: 'service' },
] as const;

interface Team {
  readonly office: Office;
  readonly left: Set<string>;
  readonly rights: Map<string, Principal['grantable']>;
}

async function team(world: World): Promise<Team> {
  const left = new Set<string>();
  const rights = new Map<string, Principal['grantable']>();
  const findOwner: FindOwner = ({ workspaceId, memberId }) =>
    left.has(memberId) ? null : { workspaceId, memberId, memberName: memberId, grantable: rights.get(memberId) };
  const office = await world.office({ owners: () => owners, findOwner });
  return { office, left, rights };
}

const transfer = (office: Office, id: string, owner: string, more = {}, headers = {}) =>
  act(office, id, 'transfer', { owner, ...more }, headers);

export function describeTransfers(world: () => World): void {
  describeTransfer(world);
  describeRefused(world);
}

function describeTransfer(world: () => World): void {
  describe('transferring a token', () => {
    it('keeps its secret and its rights, after its owner has left', async () => {
      const { office, left } = await team(world());
      const { token, secret } = (await create(office, exampleRequest({ name: 'Nightly' }))).body;
      left.add('ada');
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
      as(office, 'chi', 'all');
      expect((await get(office, '/api/options')).body.owners).toEqual(owners);
      const gone = (await get(office, `/api/tokens/${token.id}`)).body;
      expect([gone.status, gone.can.transfer]).toEqual(['owner-gone', { allowed: true }]);
      const reason = 'Ada leaves.';
      expect((await transfer(office, token.id, 'ci', { reason })).body).toMatchObject({
        ...{ status: 'active', owner: { id: 'ci', label: 'CI', kind: 'service' }, version: '2', createdBy: 'Ada Park' },
        can: { rotate: { allowed: true } },
      });
      expect((await use(office, secret, '/v1/verify')).body.permissions).toEqual(token.permissions);
      const events: readonly { readonly kind: string }[] = await history(office, `?token=${token.id}`);
      const event = events.find(({ kind }) => kind === 'transferred');
      const changes = [{ label: 'Owner', before: 'Ada Park', after: 'CI' }];
      expect(event).toMatchObject({ kind: 'transferred', actor: { id: 'chi' }, reason, changes });
      for (const query of ['Ada', 'CI'])
        expect((await get(office, `/api/tokens?query=${query}`)).body.items).toHaveLength(1);
    });

    it('makes the new owner the one who manages the token', async () => {
      const { office } = await team(world());
      const { id } = await made(office);
      as(office, 'chi', 'all');
      await transfer(office, id, 'bo');
      as(office, 'ada');
      const own = (await get(office, `/api/tokens/${id}`)).body.can;
      expect([own.revoke.allowed, own.edit.allowed, own.rotate.allowed]).toEqual([false, false, false]);
      as(office, 'bo');
      const { can } = (await get(office, `/api/tokens/${id}`)).body;
      expect([can.revoke.allowed, can.edit.allowed, can.rotate.allowed, can.transfer.allowed]).toEqual([
        ...[true, true, true],
        false,
      ]);
      as(office, 'chi', 'all');
      await transfer(office, id, 'ci');
      as(office, 'bo');
      expect((await get(office, `/api/tokens/${id}`)).body.can.revoke.allowed).toBe(false);
    });

    it('shows the token to a new owner who sees only their own tokens', async () => {
      const authorize = (_: Principal, action: string) => action !== 'list-all';
      const office = await world().office({ owners: () => owners, authorize });
      const { token, secret } = (await create(office)).body;
      const seen = async () => [
        (await get(office, '/api/tokens')).body.items.length,
        (await post(office, '/api/verify', { secret })).body.works,
      ];
      expect((await transfer(office, token.id, 'bo')).status).toBe(200);
      expect(await seen()).toEqual([0, false]);
      as(office, 'bo');
      expect(await seen()).toEqual([1, true]);
    });
  });
}

function describeRefused(world: () => World): void {
  describe('transferring a token', () => {
    it('is refused for members, for strangers, and for owners with fewer rights', async () => {
      const { office, rights, left } = await team(world());
      const { id } = await made(office);
      const before = (await get(office, `/api/tokens/${id}`)).body;
      expect(refused(await transfer(office, id, 'bo'))).toEqual([403, 'forbidden']);
      as(office, 'chi', 'all');
      expect(refused(await transfer(office, id, 'eve'))).toEqual([400, 'invalid']);
      left.add('bo');
      expect(refused(await transfer(office, id, 'bo'))).toEqual([400, 'invalid']);
      left.delete('bo');
      rights.set('bo', [read]);
      const weak = await transfer(office, id, 'bo');
      expect([weak.body.code, weak.body.detail]).toEqual(['policy', expect.stringContaining('Bo does not have')]);
      expect(weak.body.detail).toContain('Reduce the token first, or choose another owner.');
      left.add('ada');
      expect((await transfer(office, id, 'bo')).body.detail).toMatch(/Entries: Write\. Choose another owner\.$/);
      left.delete('ada');
      rights.delete('bo');
      office.session = { ...office.session, grantable: [read] } as Principal;
      const own = await transfer(office, id, 'bo');
      expect([own.body.code, own.body.detail]).toEqual([
        'policy',
        expect.stringMatching(/^You do not have .* Ask a member/),
      ]);
      as(office, 'chi', 'all');
      expect((await transfer(office, id, 'bo', {}, { 'if-match': '7' })).status).toBe(412);
      const { owner, version } = (await get(office, `/api/tokens/${id}`)).body;
      expect([owner, version]).toEqual([before.owner, before.version]);
    });

    it('is refused for a revoked token, and offered only if the host lists owners', async () => {
      const { office } = await team(world());
      const { id } = await made(office);
      as(office, 'chi', 'all');
      await act(office, id, 'revoke');
      expect(refused(await transfer(office, id, 'bo'))).toEqual([409, 'conflict']);
      const alone = await world().office();
      const token = await made(alone);
      expect([token.can.transfer, (await get(alone, '/api/options')).body.owners]).toEqual([undefined, undefined]);
      as(alone, 'chi', 'all');
      expect(refused(await transfer(alone, token.id, 'bo'))).toEqual([400, 'invalid']);
    });
  });
}
