import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { Office, World } from './world.ts';

const DAY = 86_400_000;

export function describePageCalls(world: () => World): void {
  describe('the options', () => {
    it('contain the time of the server', async () => {
      const office = await world().office();
      const { version, serverTime } = (await get(office, '/api/options')).body;
      expect(serverTime).toBe('2026-11-23T12:00:00.000Z');
      office.clock.now += DAY;
      const later = (await get(office, '/api/options')).body;
      expect(later).toMatchObject({ version, serverTime: '2026-11-24T12:00:00.000Z' });
    });
  });

  describe('checking a name', () => {
    const check = async (office: Office, name: string) =>
      (await get(office, `/api/names/check?name=${encodeURIComponent(name)}`)).body;

    it('finds the names that a creation would refuse, in the workspace', async () => {
      const office = await world().office();
      const key = newKey();
      await create(office, exampleRequest({ name: 'CRM', expiration: { days: 7 } }), key);
      expect(await check(office, 'ERP')).toEqual({ available: true });
      expect(await check(office, ' crm ')).toEqual({
        available: false,
        message: expect.stringContaining('already called “crm”'),
      });
      expect(await check(await world().office(), 'CRM')).toEqual({ available: true });
      office.clock.now += 15 * 60_000;
      expect(await check(office, 'CRM')).toEqual({ available: true });
    });

    it('explains a malformed name', async () => {
      const office = await world().office();
      for (const name of ['', ' ', 'a\u0000', 'x'.repeat(101), '\u200b']) {
        expect(await check(office, name), JSON.stringify(name)).toMatchObject({ available: false });
      }
      expect((await get(office, '/api/names/check')).status).toBe(400);
      expect((await get(office, `/api/names/check?name=${'x'.repeat(1_001)}`)).status).toBe(400);
    });
  });

  describe('trying a secret', () => {
    const attempt = async (office: Office, secret: unknown) => (await post(office, '/api/verify', { secret })).body;

    it('reports whether the secret works, and records no use', async () => {
      const owner = { isGone: false };
      const office = await world().office({
        findOwner: (one) => (owner.isGone ? null : { ...one, memberName: 'Ada Park' }),
      });
      const key = newKey();
      const { token, secret } = (await create(office, exampleRequest({ name: 'CRM' }), key)).body;
      expect(await attempt(office, secret)).toEqual({ works: true, detail: 'This is the token “CRM”.' });
      expect((await get(office, `/api/tokens/${token.id}`)).body.lastUsedAt).toBeNull();
      owner.isGone = true;
      expect(await attempt(office, secret)).toMatchObject({ works: false, detail: expect.stringContaining('owner') });
      owner.isGone = false;
      await post(office, `/api/tokens/${token.id}/acknowledge`, undefined, { 'idempotency-key': key });
      office.clock.now += 31 * DAY;
      expect(await attempt(office, secret)).toMatchObject({ works: false, detail: expect.stringContaining('expired') });
    });

    it('returns the same response for unknown, malformed and foreign secrets', async () => {
      const office = await world().office();
      const { token, secret } = (await create(await world().office())).body;
      const unknown = await attempt(office, 'mtl_aWO3ElwCz5J9IeucLABa9ms1Tt4KnS2luwjR');
      expect(unknown).toEqual({ works: false, detail: expect.any(String) });
      for (const each of [secret, '', 'x', `${secret} `, token.id])
        expect(await attempt(office, each)).toEqual(unknown);
      expect((await post(office, '/api/verify', { secret: 1 })).status).toBe(400);
      expect(JSON.stringify(office.lines)).not.toContain(secret);
    });
  });

  describe('the reviewed instant', () => {
    const withInstant = (office: Office, expiration: unknown, expiresAt: string) =>
      create(office, exampleRequest({ expiration, expiresAt }));
    const date = { date: '2026-12-24', timeZone: 'America/Vancouver' };

    it('becomes the expiration of the token if page and server compute the same day', async () => {
      const office = await world().office();
      const cases = [
        [date, '2026-12-25T06:59:59.999Z'],
        [date, '2026-12-25T07:59:59.999Z'],
        [date, '2026-12-25T08:59:59.999Z'],
        [{ days: 30 }, '2026-12-23T11:00:00.000Z'],
      ] as const;
      for (const [expiration, expiresAt] of cases) {
        expect((await withInstant(office, expiration, expiresAt)).body.token).toMatchObject({ expiresAt });
      }
    });

    it('is rejected if it is on another day', async () => {
      const office = await world().office();
      const cases = [
        [date, '2026-12-24T07:59:59.999Z'],
        [date, '2026-12-26T07:59:59.999Z'],
        [{ days: 30 }, '2026-12-22T12:00:00.000Z'],
        [{ days: 30 }, '2026-12-24T12:00:00.000Z'],
        [{ days: 1 }, '2026-11-23T12:00:00.000Z'],
      ] as const;
      for (const [expiration, expiresAt] of cases) {
        const refused = await withInstant(office, expiration, expiresAt);
        expect(refused, expiresAt).toMatchObject({ status: 400, body: { code: 'invalid' } });
        expect(refused.body.issues).toMatchObject([{ step: 'access', field: 'expiration' }]);
      }
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
    });

    it('is rejected for a token that never expires', async () => {
      const policy = { noExpiration: { allowed: true } };
      const office = await world().office({ options: () => ({ ...exampleOptions, policy }) });
      expect((await withInstant(office, 'never', '2026-12-24T12:00:00.000Z')).status).toBe(400);
    });
  });

  describe('a token type with fixed rights', () => {
    it('accepts no permissions, and has every right that the owner can grant', async () => {
      const full = { id: 'full', label: 'Full access', risk: 'dangerous', permissions: 'none' } as const;
      const office = await world().office({
        options: () => ({ ...exampleOptions, tokenTypes: [...exampleOptions.tokenTypes, full] }),
        findOwner: (one) => ({ ...one, memberName: 'Ada', grantable: [{ permission: 'forms', level: 'read' }] }),
      });
      expect((await get(office, '/api/options')).body.tokenTypes).toContainEqual(full);
      const refused = await create(office, exampleRequest({ tokenType: 'full' }));
      expect(refused).toMatchObject({ status: 400, body: { issues: [{ step: 'permissions', field: 'grants' }] } });
      const { token, secret } = (await create(office, exampleRequest({ tokenType: 'full', permissions: [] }))).body;
      expect(token.permissions).toEqual([]);
      const { permissions } = (await use(office, secret, '/v1/verify')).body;
      expect(permissions).toEqual([{ permission: 'forms', level: 'read' }]);
      expect((await use(office, secret, '/v1/forms')).status).toBe(200);
    });
  });
}
