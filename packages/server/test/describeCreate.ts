import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { auditEvents, tokenResources } from '../src/database/tokenwrightSchema.ts';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { World } from './world.ts';

export function describeCreate(world: () => World): void {
  const auditOf = async (tokenId: string) => {
    const [row] = await world().database.sql.select().from(auditEvents).where(eq(auditEvents.tokenId, tokenId));
    return row;
  };

  describe('creating a token', () => {
    it('returns the token and its secret once, in a response that cannot be cached', async () => {
      const office = await world().office();
      const { status, headers, body } = await create(
        office,
        exampleRequest({ name: '  CRM sync ', description: ' a\nb ' }),
      );
      expect(status).toBe(201);
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('idempotency-replayed')).toBeNull();
      expect(body.secret).toMatch(/^mtl_[0-9A-Za-z]{36}$/);
      expect(body.token).toMatchObject({
        name: 'CRM sync',
        description: 'a\nb',
        status: 'active',
        createdBy: 'Ada Park',
        createdAt: '2026-11-23T12:00:00.000Z',
        expiresAt: '2026-12-23T12:00:00.000Z',
        lastUsedAt: null,
        hint: `mtl_…${body.secret.slice(-4)}`,
      });
      const allowed = { allowed: true };
      const can = { revoke: allowed, rotate: allowed, edit: allowed, renew: allowed };
      const listed = { ...body.token, can };
      expect((await get(office, `/api/tokens/${body.token.id}`)).body).toEqual(listed);
      expect((await get(office, '/api/tokens')).body.items).toEqual([listed]);
    });

    it('creates a token for the signed-in member only, whatever the body says', async () => {
      const office = await world().office();
      for (const field of ['workspaceId', 'memberId', 'memberName', 'userId', 'createdBy', 'owner', 'id', 'secret']) {
        const { status, body } = await create(office, exampleRequest({ [field]: 'mallory' }));
        expect(status).toBe(400);
        expect(body).toMatchObject({ code: 'invalid', detail: expect.stringContaining(field) });
      }
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
    });

    it('accepts ids that are JavaScript property names', async () => {
      const office = await world().office();
      const permissions = [{ permission: '__proto__', level: 'constructor' }];
      expect((await create(office, exampleRequest({ permissions }))).body.token.permissions).toEqual(permissions);
    });

    it('expires a token at the end of the chosen day in the user’s time zone', async () => {
      const office = await world().office();
      const expiration = { date: '2026-12-24', timeZone: 'Europe/Vienna' };
      const { body } = await create(office, exampleRequest({ expiration }));
      expect(body.token.expiresAt).toBe('2026-12-24T22:59:59.999Z');
    });

    it('creates a token that never expires if the policy allows it', async () => {
      const office = await world().office({
        options: () => ({ ...exampleOptions, policy: { noExpiration: { allowed: true } } }),
      });
      const { body } = await create(office, exampleRequest({ expiration: 'never' }));
      expect(body.token.expiresAt).toBeNull();
      expect((await auditOf(body.token.id))?.details).toMatchObject({ expiresAt: null });
    });

    it('stores resources only for a token that is limited to some', async () => {
      const office = await world().office();
      const [form] = office.forms;
      const made: unknown[] = [];
      for (const [tokenType, resources] of [
        ['service', undefined],
        ['scoped', { mode: 'all' }],
        ['scoped', { mode: 'selected', ids: [form] }],
      ] as const) {
        const { body } = await create(office, exampleRequest({ tokenType, ...(resources && { resources }) }));
        const { sql } = world().database;
        const rows = await sql.select().from(tokenResources).where(eq(tokenResources.tokenId, body.token.id));
        made.push([rows.map(({ resourceId }) => resourceId), (await auditOf(body.token.id))?.details.resources]);
      }
      expect(made).toEqual([
        [[], undefined],
        [[], { mode: 'all', type: 'forms', count: 0 }],
        [[form], { mode: 'selected', type: 'forms', count: 1 }],
      ]);
    });

    it('reports every missing field of an empty body', async () => {
      const office = await world().office();
      const { status, body } = await create(office, { name: 7, permissions: 'all', resources: [], expiration: 30 });
      expect(status).toBe(400);
      expect(body.issues.map(({ step, field }: { step: string; field: string }) => `${step}.${field}`).sort()).toEqual([
        'access.expiration',
        'access.resources',
        'access.tokenType',
        'name.name',
        'permissions.grants',
      ]);
    });

    it('rejects options that the user has not reviewed', async () => {
      const office = await world().office();
      const { version } = (await get(office, '/api/options')).body;
      const withVersion = (seen: string) =>
        post(office, '/api/tokens', exampleRequest(), { 'idempotency-key': newKey(), 'options-version': seen });
      expect((await withVersion(version)).status).toBe(201);
      expect(await withVersion('old')).toMatchObject({
        status: 409,
        body: { code: 'options-changed', detail: expect.stringContaining('Load the options again') },
      });
    });

    it('rejects a permission that the member cannot grant', async () => {
      const office = await world().office();
      office.session = {
        workspaceId: office.workspaceId,
        memberId: 'bo',
        memberName: 'Bo',
        grantable: [
          { permission: 'forms', level: 'read' },
          { permission: 'entries', level: 'read' },
        ],
      };
      const options = (await get(office, '/api/options')).body;
      const [content, people] = options.groups;
      const free = content.permissions[1].levels.filter(({ locked }: { locked?: object }) => !locked);
      expect(free.map(({ id }: { id: string }) => id)).toEqual(['read']);
      expect(people.permissions.every(({ locked }: { locked?: object }) => locked)).toBe(true);
      const refused = await create(office, exampleRequest());
      expect(refused).toMatchObject({ status: 422, body: { code: 'policy', issues: [{ field: 'grants' }] } });
      const members = exampleRequest({ permissions: [{ permission: 'members', level: 'read' }] });
      expect(await create(office, members)).toMatchObject({ status: 422, body: { code: 'policy' } });
    });

    it('derives the version of the options from their content', async () => {
      const office = await world().office();
      const versionWith = async (changes: object) => {
        const other = await world().office({ options: () => ({ ...exampleOptions, ...changes }) });
        return (await get(other, '/api/options')).body.version;
      };
      const { version } = (await get(office, '/api/options')).body;
      expect(await versionWith({})).toBe(version);
      expect(await versionWith({ expirations: { presets: [7, 30, 91], defaultDays: 30 } })).not.toBe(version);
    });
  });
}
