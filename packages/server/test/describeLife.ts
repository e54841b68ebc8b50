import { describe, expect, it } from 'vitest';
import { authorizeByRights } from '../src/rights/authorize.ts';
import type { TokenOptions } from '../src/wire/tokenOptionsSchema.ts';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { Answer, Office, World } from './world.ts';

const DAY = 86_400_000;
const read = { permission: 'forms', level: 'read' };
const allowed = { allowed: true };
const dangerous = [read, { permission: 'entries', level: 'delete' }];

export function describeLife(world: () => World): void {
  const patch = (office: Office, id: string, changes: object, version?: string) =>
    office.send(`/api/tokens/${id}`, {
      method: 'PATCH',
      headers: { 'x-tokenwright': '1', 'content-type': 'application/json', ...(version && { 'if-match': version }) },
      body: JSON.stringify(changes),
    });
  const act = (office: Office, id: string, action: string, body?: object, headers = {}) =>
    post(office, `/api/tokens/${id}/${action}`, body, headers);
  const as = (office: Office, memberId: string, tokenRights?: 'none' | 'own' | 'all') => {
    office.session = { workspaceId: office.workspaceId, memberId, memberName: memberId, tokenRights };
  };
  const made = async (office: Office, changes = {}) => (await create(office, exampleRequest(changes))).body.token;
  const refused = ({ status, body }: Answer) => [status, body.code];
  const history = async (office: Office, query = '') => (await get(office, `/api/events${query}`)).body.items;

  describe('editing a token', () => {
    it('changes the given parts, increments the version, and records the differences', async () => {
      const office = await world().office();
      const token = await made(office, { name: 'CRM', description: 'Nightly' });
      const { status, body } = await patch(office, token.id, { name: ' ERP ', permissions: [read] }, '"1"');
      expect([status, body]).toEqual([200, { ...token, name: 'ERP', permissions: [read], version: '2' }]);
      const [event] = await history(office, `?token=${token.id}`);
      expect(event).toMatchObject({
        kind: 'edited',
        actor: { id: 'ada', label: 'Ada Park', kind: 'person' },
        changes: [
          { label: 'Name', before: 'CRM', after: 'ERP' },
          { label: 'Entries', before: 'Write' },
        ],
      });
      expect((await get(office, '/api/tokens?query=erp')).body.items).toHaveLength(1);
      expect((await create(office, exampleRequest({ name: 'CRM' }))).status).toBe(201);
    });

    it('applies reduced permissions to the next use', async () => {
      const office = await world().office();
      const { token, secret } = (await create(office)).body;
      await patch(office, token.id, { permissions: [read] });
      expect((await use(office, secret, '/v1/verify')).body.permissions).toEqual([read]);
    });

    it('replaces the resources', async () => {
      const office = await world().office();
      const resources = { mode: 'selected', ids: office.forms.slice(0, 2) };
      const token = await made(office, { tokenType: 'scoped', permissions: [read], resources });
      const others = { mode: 'selected', ids: office.forms.slice(2, 3) };
      expect((await patch(office, token.id, { resources: others })).body.resources).toEqual(others);
      const missing = await patch(office, token.id, { resources: { mode: 'selected', ids: ['frm_none'] } });
      expect(missing).toMatchObject({ status: 400, body: { issues: [{ step: 'access', field: 'resources' }] } });
    });

    it('rejects an outdated version, with the current token', async () => {
      const office = await world().office();
      const token = await made(office);
      const now = (await patch(office, token.id, { name: 'Mine' }, '1')).body;
      const { can: _, ...current } = now;
      const late = await patch(office, token.id, { name: 'Theirs' }, '1');
      expect([...refused(late), late.body.token]).toEqual([412, 'conflict', current]);
      expect(refused(await act(office, token.id, 'renew', { expiration: { days: 7 } }, { 'if-match': '"1"' }))).toEqual(
        [412, 'conflict'],
      );
      expect((await patch(office, token.id, { name: 'Theirs' }, '*')).status).toBe(200);
    });

    it('accepts only one of two concurrent edits', async () => {
      const office = await world().office();
      const { id } = await made(office);
      const answers = await Promise.all(['A', 'B', 'C'].map((name) => patch(office, id, { description: name }, '1')));
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    });

    it('checks only the changed parts', async () => {
      const office = await world().office();
      const [token, other] = [await made(office), await made(office)];
      expect(refused(await patch(office, token.id, { name: ' ' }))).toEqual([400, 'invalid']);
      expect(refused(await patch(office, token.id, { status: 'active' }))).toEqual([400, 'invalid']);
      expect(await patch(office, token.id, { name: other.name.toUpperCase() })).toMatchObject({
        status: 409,
        body: { code: 'conflict', issues: [{ step: 'name', field: 'name' }] },
      });
      expect(refused(await patch(office, token.id, { permissions: [{ permission: 'x', level: 'y' }] }))[0]).toBe(400);
      expect((await patch(office, token.id, { permissions: dangerous })).status).toBe(200);
      const lasting = await made(office, { expiration: { days: 90 } });
      expect(await patch(office, lasting.id, { permissions: dangerous })).toMatchObject({
        status: 422,
        body: { code: 'policy', issues: [{ step: 'permissions', message: expect.stringContaining('live a month') }] },
      });
    });

    it('keeps permissions that are no longer offered, unless the edit changes them', async () => {
      const offer: { options: TokenOptions } = { options: exampleOptions };
      const office = await world().office({ options: () => offer.options });
      const token = await made(office);
      const groups = exampleOptions.groups.map((group) => ({
        ...group,
        permissions: group.permissions.filter(({ id }) => id !== 'entries' && id !== 'exports'),
      }));
      offer.options = { ...exampleOptions, groups, policy: {} };
      expect((await patch(office, token.id, { name: 'Renamed' })).status).toBe(200);
      expect((await patch(office, token.id, { permissions: [read] })).status).toBe(200);
    });

    it('is possible only for active tokens, and for members with the right', async () => {
      const office = await world().office();
      const token = await made(office);
      const calls = [
        () => patch(office, token.id, {}),
        () => act(office, token.id, 'renew', { expiration: { days: 7 } }),
      ];
      as(office, 'bo');
      for (const call of calls) expect(refused(await call())).toEqual([403, 'forbidden']);
      office.session = { workspaceId: 'elsewhere', memberId: 'ada', memberName: 'Ada Park' };
      for (const call of calls) expect(refused(await call())).toEqual([404, 'not-found']);
      as(office, 'ada');
      await act(office, token.id, 'revoke');
      for (const call of calls) expect(refused(await call())).toEqual([409, 'conflict']);
    });
  });

  describe('renewing a token', () => {
    it('moves its expiration within the policy', async () => {
      const office = await world().office();
      const { token, secret } = (await create(office)).body;
      await use(office, secret, '/v1/verify');
      office.clock.now += 20 * DAY;
      const expiresAt = new Date(office.clock.now + 90 * DAY).toISOString();
      const { status, body } = await act(office, token.id, 'renew', { expiration: { days: 90 }, expiresAt });
      expect([status, body.expiresAt, body.version]).toEqual([200, expiresAt, '2']);
      expect(refused(await act(office, token.id, 'renew', { expiration: { days: 366 } }))).toEqual([422, 'policy']);
      expect(refused(await act(office, token.id, 'renew', {}))).toEqual([400, 'invalid']);
      const [event] = await history(office);
      expect(event).toMatchObject({ kind: 'renewed', changes: [{ before: token.expiresAt, after: expiresAt }] });
      office.clock.now += 91 * DAY;
      expect(refused(await act(office, token.id, 'renew', { expiration: { days: 7 } }))).toEqual([409, 'conflict']);
    });
  });

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

  describe('the events', () => {
    it('contain the history of one token, newest first', async () => {
      const office = await world().office();
      const key = newKey();
      const { token, secret } = (await create(office, exampleRequest(), key)).body;
      const acknowledge = { 'idempotency-key': key };
      await act(office, token.id, 'acknowledge', undefined, acknowledge);
      await use(office, secret, '/v1/verify');
      office.clock.now += 1_000;
      await act(office, token.id, 'rotate', { overlap: 60 }, { 'idempotency-key': newKey() });
      await act(office, token.id, 'cancel-rotation');
      await made(office);
      office.clock.now += 40 * DAY;
      const events = await history(office, `?token=${token.id}`);
      const kinds = ['expired', 'rotation-cancelled', 'rotated', 'first-used', 'created'];
      expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
      expect(events[0]).toEqual({ id: expect.any(String), tokenId: token.id, kind: 'expired', at: token.expiresAt });
      expect(new Set(events.map(({ id }: { id: string }) => id)).size).toBe(5);
    });

    it('are listed page by page, without gaps or repeats, even if they have the same millisecond', async () => {
      const office = await world().office({ rateLimit: false });
      for (let count = 0; count < 7; count++) await made(office);
      office.clock.now += 40 * DAY;
      await office.server.sweep();
      const all = await history(office, '?limit=100');
      const seen: unknown[] = [];
      let cursor = '';
      do {
        const { items, nextCursor } = (await get(office, `/api/events?limit=3${cursor}`)).body;
        seen.push(...items);
        cursor = nextCursor === undefined ? '' : `&cursor=${nextCursor}`;
      } while (cursor !== '');
      expect([seen.length, seen]).toEqual([14, all]);
    });

    it('are hidden from other workspaces, and from members who see only their own tokens', async () => {
      const office = await world().office({ authorize: (_actor, action) => action !== 'list-all' });
      const token = await made(office);
      as(office, 'bo');
      const own = await made(office);
      expect((await history(office)).map(({ tokenId }: { tokenId: string }) => tokenId)).toEqual([own.id]);
      expect(await history(office, `?token=${token.id}`)).toEqual([]);
      expect(await history(await world().office(), `?token=${token.id}`)).toEqual([]);
      for (const query of ['?cursor=x', '?cursor=1.x', '?limit=0', '?kind=created']) {
        expect((await get(office, `/api/events${query}`)).status).toBe(400);
      }
    });
  });

  describe('a request that needs an approval', () => {
    const approvals = [{ when: { risk: 'dangerous' as const }, justification: true, reason: 'Two pairs of eyes.' }];
    const options = { ...exampleOptions, policy: { ...exampleOptions.policy, approvals } };
    const asked = async () => {
      const office = await world().office({ options: () => options });
      const request = exampleRequest({ permissions: dangerous, justification: 'Cleans up.' });
      const key = newKey();
      const answer = await create(office, request, key);
      return { office, request, key, answer, token: answer.body.token, id: answer.body.token?.id as string };
    };
    const decide = (office: Office, id: string, decision: object) => act(office, id, 'decide', decision);
    const claim = (office: Office, id: string, key = newKey()) =>
      act(office, id, 'claim', undefined, { 'idempotency-key': key });

    it('is pending without a secret, and needs a justification', async () => {
      const { office, request, key, answer, id } = await asked();
      expect(answer).toMatchObject({
        status: 200,
        body: { status: 'pending-approval', token: { status: 'pending', approval: { justification: 'Cleans up.' } } },
      });
      expect([answer.body.secret, answer.body.token.hint]).toEqual([undefined, undefined]);
      expect((await create(office, request, key)).body).toEqual(answer.body);
      const silent = await create(office, exampleRequest({ permissions: dangerous }));
      expect(silent).toMatchObject({ status: 422, body: { issues: [{ step: 'review', field: 'justification' }] } });
      expect(refused(await claim(office, id))).toEqual([409, 'conflict']);
      expect((await create(office)).body.status).toBe('created');
    });

    it('can be approved in part by another admin, and the requester claims its secret once', async () => {
      const { office, id, token } = await asked();
      expect(refused(await decide(office, id, { decision: 'approved' }))).toEqual([403, 'forbidden']);
      as(office, 'ada', 'all');
      expect(refused(await decide(office, id, { decision: 'approved' }))).toEqual([403, 'forbidden']);
      as(office, 'bo', 'all');
      const more = { permissions: [...dangerous, { permission: 'members', level: 'read' }] };
      for (const narrowed of [more, { permissions: [] }, { resources: { mode: 'all' } }]) {
        expect((await decide(office, id, { decision: 'approved', narrowed })).status).toBe(400);
      }
      const narrowed = { permissions: [read] };
      const approved = await decide(office, id, { decision: 'approved', narrowed, reason: 'Reading is enough.' });
      expect(approved).toMatchObject({
        status: 200,
        body: {
          ...narrowed,
          status: 'pending',
          approval: {
            ...{ decision: 'approved', decidedBy: 'bo', reason: 'Reading is enough.' },
            requested: { permissions: token.permissions },
          },
        },
      });
      expect(refused(await decide(office, id, { decision: 'approved' }))).toEqual([409, 'conflict']);
      expect(refused(await claim(office, id))).toEqual([403, 'forbidden']);
      as(office, 'ada');
      const key = newKey();
      const claimed = await claim(office, id, key);
      expect(claimed).toMatchObject({ status: 201, body: { status: 'created', token: { status: 'active' } } });
      expect((await claim(office, id, key)).body.secret).toBe(claimed.body.secret);
      expect(refused(await claim(office, id))).toEqual([409, 'conflict']);
      expect((await use(office, claimed.body.secret, '/v1/verify')).body.permissions).toEqual([read]);
      const kinds = (await history(office, `?token=${id}`)).map(({ kind }: { kind: string }) => kind).sort();
      expect(kinds).toEqual(['approved', 'claimed', 'first-used', 'requested']);
    });

    it('returns the same secret to concurrent claims', async () => {
      const { office, id } = await asked();
      as(office, 'bo', 'all');
      await decide(office, id, { decision: 'approved' });
      as(office, 'ada');
      const answers = await Promise.all(Array.from({ length: 6 }, () => claim(office, id)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409, 409, 409]);
    });

    it('is denied with a reason, or withdrawn by the requester', async () => {
      const { office, id } = await asked();
      as(office, 'bo', 'all');
      expect((await decide(office, id, { decision: 'denied' })).status).toBe(400);
      const denied = await decide(office, id, { decision: 'denied', reason: 'Too wide.' });
      expect(denied.body).toMatchObject({ status: 'revoked', revokedBy: 'bo', revocationReason: 'Too wide.' });
      expect(refused(await act(office, id, 'restore'))).toEqual([409, 'conflict']);
      as(office, 'ada');
      for (const action of ['withdraw', 'claim']) {
        expect(refused(await act(office, id, action, undefined, { 'idempotency-key': newKey() }))[0]).toBe(409);
      }
      const other = await asked();
      as(other.office, 'bo', 'all');
      expect(refused(await act(other.office, other.id, 'withdraw'))).toEqual([403, 'forbidden']);
      as(other.office, 'ada');
      const withdrawn = await act(other.office, other.id, 'withdraw');
      expect(withdrawn.body).toMatchObject({ status: 'revoked', approval: { decision: 'withdrawn' } });
    });

    it('cannot be avoided by an edit', async () => {
      const { office } = await asked();
      const token = await made(office);
      expect(await patch(office, token.id, { permissions: dangerous })).toMatchObject({
        status: 422,
        body: { issues: [{ message: expect.stringContaining('need an approval') }] },
      });
    });
  });
}
