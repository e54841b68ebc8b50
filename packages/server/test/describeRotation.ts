import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { Answer, Office, World } from './world.ts';

const HOUR = 3_600;
const QUARTER = 15 * 60_000;

export function describeRotation(world: () => World): void {
  const rotate = (office: Office, id: string, overlap: unknown = HOUR, key = newKey()) =>
    post(office, `/api/tokens/${id}/rotate`, { overlap }, { 'idempotency-key': key });
  const acknowledge = (office: Office, id: string, key: string) =>
    post(office, `/api/tokens/${id}/acknowledge`, undefined, { 'idempotency-key': key });
  const end = (office: Office, id: string, what: 'end-overlap' | 'cancel-rotation') =>
    post(office, `/api/tokens/${id}/${what}`);
  const works = async (office: Office, { secret }: { secret: string }) =>
    (await use(office, secret, '/v1/verify')).status === 200;
  const tokenOf = async (office: Office, id: string) => (await get(office, `/api/tokens/${id}`)).body;

  async function rotated(office: Office, overlap = HOUR) {
    const [firstKey, key] = [newKey(), newKey()];
    const old = (await create(office, exampleRequest(), firstKey)).body;
    await acknowledge(office, old.token.id, firstKey);
    const answer = await rotate(office, old.token.id, overlap, key);
    return { old, key, made: answer.body, answer, id: old.token.id as string };
  }

  const refused = (answer: Answer) => [answer.status, answer.body.code];

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
      const [listed] = (await get(office, `/api/tokens?query=${made.token.hint.slice(-4)}`)).body.items;
      expect(listed?.id).toBe(id);
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

    it('keeps the old secret if the new one is neither acknowledged nor used in time', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      office.clock.now += QUARTER;
      expect([await works(office, old), await works(office, made)]).toEqual([true, false]);
      expect(await tokenOf(office, id)).toMatchObject({ status: 'active', hint: old.token.hint });
      expect(refused(await acknowledge(office, id, key))).toEqual([409, 'conflict']);
      expect((await rotate(office, id, HOUR, key)).body).not.toHaveProperty('secret');
      await office.server.sweep();
      expect([await works(office, old), await works(office, made)]).toEqual([true, false]);
      office.clock.now += HOUR * 1_000;
      expect(await works(office, old)).toBe(true);
    });

    it('keeps the old secret beyond a short overlap while the new one is unclaimed', async () => {
      const office = await world().office();
      const { old, key, id } = await rotated(office, 60);
      office.clock.now += QUARTER - 1;
      expect(await works(office, old)).toBe(true);
      await acknowledge(office, id, key);
      expect(await works(office, old)).toBe(false);
    });

    it('treats the first use of the new secret as an acknowledgement', async () => {
      const office = await world().office();
      const { old, made } = await rotated(office, 60);
      expect(await works(office, old)).toBe(true);
      expect(await works(office, made)).toBe(true);
      office.clock.now += QUARTER;
      expect([await works(office, old), await works(office, made)]).toEqual([false, true]);
    });

    it('accepts a late acknowledgement of a used secret, also after another rotation and its cancellation', async () => {
      const office = await world().office();
      const { made, key, id } = await rotated(office, 0);
      expect(await works(office, made)).toBe(true);
      const again = (await rotate(office, id)).body;
      expect((await acknowledge(office, id, key)).status).toBe(204);
      expect([await works(office, made), (await tokenOf(office, id)).hint]).toEqual([true, again.token.hint]);
      await end(office, id, 'cancel-rotation');
      expect((await acknowledge(office, id, key)).status).toBe(204);
      expect(await works(office, made)).toBe(true);
    });

    it('ends the old secret immediately without an overlap, and the token if the new secret stays unclaimed', async () => {
      const office = await world().office();
      const { old, made, id } = await rotated(office, 0);
      expect([await works(office, old), made.token.oldSecret]).toEqual([false, undefined]);
      office.clock.now += QUARTER;
      expect(await tokenOf(office, id)).toMatchObject({ status: 'revoked', revocationReason: 'unclaimed' });
      expect(await works(office, made)).toBe(false);
    });

    it('refuses an overlap while the only secret is unclaimed, and keeps that secret', async () => {
      const office = await world().office();
      const { made, id } = await rotated(office, 0);
      expect(await rotate(office, id, HOUR)).toMatchObject({
        status: 422,
        body: { code: 'policy', issues: [{ step: 'rotation', field: 'overlap' }] },
      });
      expect(await works(office, made)).toBe(true);
      expect((await rotate(office, id, HOUR)).status).toBe(201);
    });

    it('without an overlap, is acknowledged by a use of the new secret right after a use of the old one', async () => {
      const office = await world().office();
      const { old, id } = await rotated(office, HOUR);
      expect(await works(office, old)).toBe(true);
      const { body } = await rotate(office, id, 0);
      expect(await works(office, body)).toBe(true);
      office.clock.now += QUARTER;
      expect(await works(office, body)).toBe(true);
    });

    it('replaces a new secret that is unclaimed, and keeps the old one', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      const again = (await rotate(office, id)).body;
      expect([await works(office, old), await works(office, made), await works(office, again)]).toEqual([
        true,
        false,
        true,
      ]);
      expect(refused(await acknowledge(office, id, key))).toEqual([409, 'conflict']);
    });

    it('refuses a second overlap, and allows a rotation without an overlap', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      await acknowledge(office, id, key);
      expect(refused(await rotate(office, id))).toEqual([409, 'conflict']);
      const last = (await rotate(office, id, 0)).body;
      expect([await works(office, old), await works(office, made), await works(office, last)]).toEqual([
        false,
        false,
        true,
      ]);
    });

    it('refuses an overlap that is not a whole number, or above the limit of the policy', async () => {
      const policy = { ...exampleOptions.policy, maxOverlap: { seconds: 60, reason: 'A minute is enough.' } };
      const office = await world().office({ options: () => ({ ...exampleOptions, policy }) });
      const { id } = await rotated(office, 60);
      for (const overlap of [-1, 0.5, '60', null]) expect((await rotate(office, id, overlap)).status).toBe(400);
      const { status, body } = await rotate(office, id, 61);
      expect([status, body.code, body.issues[0].message]).toEqual([
        422,
        'policy',
        'Choose at most 60 seconds. A minute is enough.',
      ]);
    });

    it('has a rate limit like creations', async () => {
      const office = await world().office({ rateLimit: { tokens: 2, per: 60_000 } });
      const { id, key } = await rotated(office, 0);
      expect((await rotate(office, id, 0)).status).toBe(201);
      const answer = await rotate(office, id, 0);
      expect([...refused(answer), answer.headers.get('retry-after')]).toEqual([429, 'rate-limited', '60']);
      expect((await rotate(office, id, 0, key)).status).toBe(200);
      office.clock.now += 60_000;
      expect((await rotate(office, id, 0)).status).toBe(201);
    });

    it('is refused for an inactive token, and for a token of another workspace or owner', async () => {
      const office = await world().office();
      const { id, made } = await rotated(office);
      const changes = [
        () => rotate(office, id),
        () => end(office, id, 'end-overlap'),
        () => end(office, id, 'cancel-rotation'),
      ];
      office.session = { workspaceId: office.workspaceId, memberId: 'bo', memberName: 'Bo', tokenRights: 'all' };
      for (const change of changes) expect(refused(await change())).toEqual([403, 'forbidden']);
      office.session = { workspaceId: 'elsewhere', memberId: 'ada', memberName: 'Ada Park' };
      for (const change of changes) expect(refused(await change())).toEqual([404, 'not-found']);
      office.session = { workspaceId: office.workspaceId, memberId: 'ada', memberName: 'Ada Park' };
      await post(office, `/api/tokens/${id}/revoke`);
      for (const change of changes) expect(refused(await change())).toEqual([409, 'conflict']);
      expect(await works(office, made)).toBe(false);
      const expiring = (await create(office)).body.token.id;
      office.clock.now += 31 * 86_400_000;
      expect(refused(await rotate(office, expiring))).toEqual([409, 'conflict']);
    });
  });

  describe('the end of a rotation', () => {
    it('can happen before the end of the overlap, after the new secret was acknowledged', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      expect(refused(await end(office, id, 'end-overlap'))).toEqual([409, 'conflict']);
      await acknowledge(office, id, key);
      for (const _ of ['first', 'second']) {
        const { status, body } = await end(office, id, 'end-overlap');
        expect([status, body.hint, body.oldSecret]).toEqual([200, made.token.hint, undefined]);
      }
      expect([await works(office, old), await works(office, made)]).toEqual([false, true]);
      expect(refused(await end(office, id, 'cancel-rotation'))).toEqual([409, 'conflict']);
    });

    it('can be a cancellation while the new secret is unused', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      const { status, body } = await end(office, id, 'cancel-rotation');
      expect([status, body.hint, body.oldSecret]).toEqual([200, old.token.hint, undefined]);
      expect([await works(office, old), await works(office, made)]).toEqual([true, false]);
      expect(refused(await acknowledge(office, id, key))).toEqual([409, 'conflict']);
      expect(refused(await end(office, id, 'cancel-rotation'))).toEqual([409, 'conflict']);
      const again = (await rotate(office, id)).body;
      expect(await works(office, again)).toBe(true);
      expect(refused(await end(office, id, 'cancel-rotation'))).toEqual([409, 'conflict']);
    });

    it('is refused with the current token after a rotation that the member has not seen', async () => {
      const office = await world().office();
      const { old, made, id } = await rotated(office);
      const key = newKey();
      const again = (await rotate(office, id, HOUR, key)).body;
      await acknowledge(office, id, key);
      const send = (what: 'end-overlap' | 'cancel-rotation', hint: unknown) =>
        post(office, `/api/tokens/${id}/${what}`, { hint });
      for (const what of ['end-overlap', 'cancel-rotation'] as const) {
        expect(await send(what, made.token.hint)).toMatchObject({
          status: 409,
          body: { code: 'conflict', token: { id, hint: again.token.hint, oldSecret: { hint: old.token.hint } } },
        });
        expect((await send(what, 7)).status).toBe(400);
      }
      expect([await works(office, old), (await tokenOf(office, id)).hint]).toEqual([true, again.token.hint]);
      expect((await send('cancel-rotation', again.token.hint)).body.hint).toBe(old.token.hint);
      expect(refused(await send('end-overlap', again.token.hint))).toEqual([409, 'conflict']);
      expect((await send('end-overlap', old.token.hint)).status).toBe(200);
      expect(await works(office, old)).toBe(true);
    });

    it('lets a test of an old secret report that it was replaced', async () => {
      const office = await world().office();
      const { old, key, id } = await rotated(office);
      await acknowledge(office, id, key);
      office.clock.now += HOUR * 1_000;
      const { body } = await post(office, '/api/verify', { secret: old.secret });
      expect(body).toEqual({ works: false, detail: expect.stringContaining('has another secret now') });
    });
  });
}
