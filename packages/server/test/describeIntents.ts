import { eq } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import { intents } from '../src/database/tokenwrightSchema.ts';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { Office, World } from './world.ts';

export function describeIntents(world: () => World): void {
  const acknowledge = (office: Office, id: string, key: string) =>
    post(office, `/api/tokens/${id}/acknowledge`, undefined, { 'idempotency-key': key });
  const find = (office: Office, key: string) => get(office, '/api/intents/current', { 'idempotency-key': key });

  describe('one intent', () => {
    it('returns the same token and secret to a retry', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const first = await create(office, request, key);
      const again = await create(office, request, key.toUpperCase());
      expect([again.status, again.body]).toEqual([201, first.body]);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      expect(again.headers.get('cache-control')).toBe('no-store');
      const found = await find(office, key);
      expect([found.status, found.body, found.headers.get('cache-control')]).toEqual([200, first.body, 'no-store']);
      expect((await get(office, '/api/tokens')).body.items).toHaveLength(1);
    });

    it('does not call the host for a retry', async () => {
      const options = vi.fn(() => exampleOptions);
      const office = await world().office({ options });
      const [request, key] = [exampleRequest(), newKey()];
      await create(office, request, key);
      options.mockClear();
      expect((await create(office, request, key)).status).toBe(201);
      expect(options).not.toHaveBeenCalled();
    });

    it('creates one token for 50 concurrent requests', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const answers = await Promise.all(Array.from({ length: 50 }, () => create(office, request, key)));
      const made = answers.filter(({ status }) => status === 201);
      const waiting = answers.filter(({ status }) => status === 409);
      expect(made.length + waiting.length).toBe(50);
      expect(new Set(made.map(({ body }) => body.secret)).size).toBe(1);
      expect(waiting.every(({ headers }) => headers.get('retry-after') === '1')).toBe(true);
      expect((await create(office, request, key)).body.secret).toBe(made[0]?.body.secret);
      expect((await get(office, '/api/tokens')).body.items).toHaveLength(1);
    });

    it('rejects a change of any field', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest({ description: 'a' }), newKey()];
      await create(office, request, key);
      const changes = [{ name: 'b' }, { description: 'b' }, { expiration: { days: 31 } }, { permissions: [] }];
      for (const change of changes) {
        const { status, body } = await create(office, { ...request, ...change }, key);
        expect([status, body.code]).toEqual([422, 'conflict']);
        expect(body.detail).toBe(
          'An earlier request with other fields used this Idempotency-Key. Use a new key for each reviewed request.',
        );
      }
      expect((await get(office, '/api/tokens')).body.items).toHaveLength(1);
    });

    it('belongs to one member', async () => {
      const office = await world().office();
      const key = newKey();
      const first = await create(office, exampleRequest(), key);
      office.session = { workspaceId: office.workspaceId, memberId: 'bo', memberName: 'Bo' };
      expect((await acknowledge(office, first.body.token.id, key)).status).toBe(404);
      const second = await create(office, exampleRequest(), key);
      expect(second.status).toBe(201);
      expect(second.body.token.id).not.toBe(first.body.token.id);
    });

    it('is closed by a look-up that finds no token, so that a late request is rejected', async () => {
      const office = await world().office();
      const key = newKey();
      expect((await find(office, key)).body).toEqual({ status: 'none' });
      const refused = await create(office, exampleRequest(), key);
      expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect(refused.body.detail).toBe(
        'This Idempotency-Key was reported as unused and is closed. Review the request and use a new key.',
      );
      expect((await find(office, key)).body).toEqual({ status: 'none' });
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
      const { sql } = world().database;
      const rows = await sql.select().from(intents).where(eq(intents.workspaceId, office.workspaceId));
      expect(rows).toMatchObject([{ tokenId: null, fingerprint: 'closed', sealedSecret: null }]);
    });

    it('limits look-ups of unknown keys', async () => {
      const office = await world().office();
      await world().database.query(
        `insert into tokenwright.intents (workspace_id, member_id, key_digest, fingerprint, replay_until, created_at)
          select $1, 'ada', 'closed ' || n, 'closed', $2, $2 from generate_series(1, 1000) n`,
        [office.workspaceId, new Date(office.clock.now)],
      );
      const refused = await find(office, newKey());
      expect(refused).toMatchObject({
        status: 429,
        body: {
          code: 'rate-limited',
          detail: 'You looked up too many keys that created no token. Try again tomorrow.',
        },
      });
      expect(refused.headers.get('retry-after')).toBe('86400');
      office.clock.now += 24 * 60 * 60_000;
      for (let time = 0; time < 10; time++) await office.server.sweep();
      expect((await find(office, newKey())).body).toEqual({ status: 'none' });
    });

    it('can be retried after a refusal', async () => {
      const office = await world().office({ maxAuthenticationAge: 60_000 });
      const [request, key] = [exampleRequest(), newKey()];
      const refused = await create(office, request, key);
      expect(refused).toMatchObject({ status: 401, body: { code: 'reauthentication-required' } });
      expect(refused.headers.get('www-authenticate')).toBe(
        'Bearer error="insufficient_user_authentication", error_description="A more recent sign-in is needed", max_age="60"',
      );
      expect(refused.body.detail).toBe('Sign in again to create a token. Your last sign-in is too old.');
      if (office.session) office.session = { ...office.session, authenticatedAt: new Date(office.clock.now - 60_000) };
      expect((await create(office, request, key)).status).toBe(201);
    });

    it.each(['', 'short', 'g'.repeat(64), `"${'a'.repeat(64)}"`, 'a'.repeat(65)])(
      'needs a key of 64 hexadecimal characters, not %j',
      async (key) => {
        const office = await world().office();
        const headers: Record<string, string> = key === '' ? {} : { 'idempotency-key': key };
        const answer = await post(office, '/api/tokens', exampleRequest(), headers);
        expect(answer).toMatchObject({ status: 400, body: { code: 'invalid' } });
        expect(answer.body.detail).toContain('Idempotency-Key');
      },
    );
  });
}
