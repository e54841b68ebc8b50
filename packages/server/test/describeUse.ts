import { describe, expect, it } from 'vitest';
import type { Principal } from '../src/principal.ts';
import type { TokenOptions } from '../src/wire/tokenOptionsSchema.ts';
import { create, exampleRequest, get, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { Office, World } from './world.ts';

const grant = (permission: string, level: string) => ({ permission, level });
const readForms = grant('forms', 'read');

export function describeUse(world: () => World): void {
  const tokenFor = async (office: Office, changes: object = {}) => (await create(office, exampleRequest(changes))).body;
  const entry = { values: { email: 'a@example.com', age: 7 } };

  describe('the current rights of a token', () => {
    const changing = async (config: object = {}) => {
      const today: { options: TokenOptions; owner: Partial<Principal> | null } = { options: exampleOptions, owner: {} };
      const office = await world().office({
        options: () => today.options,
        findOwner: ({ workspaceId, memberId }) =>
          today.owner && { workspaceId, memberId, memberName: 'Ada Park', ...today.owner },
        ...config,
      });
      return { office, today };
    };

    it('appear in verify with name, limits and expiration', async () => {
      const { office } = await changing();
      const { token, secret } = await tokenFor(office, {
        tokenType: 'scoped',
        resources: { mode: 'selected', ids: [office.forms[1]] },
      });
      const { id, name, tokenType, permissions, resources, expiresAt } = token;
      expect((await use(office, secret, '/v1/verify')).body).toEqual({
        id,
        name,
        tokenType,
        permissions,
        resources,
        expiresAt,
      });
    });

    it('lose permissions that the catalogue no longer offers', async () => {
      const { office, today } = await changing();
      const { secret } = await tokenFor(office);
      const [content] = exampleOptions.groups;
      const [forms] = content.permissions;
      today.options = { ...exampleOptions, groups: [{ ...content, permissions: [forms] }], policy: undefined };
      expect((await use(office, secret, '/v1/verify')).body.permissions).toEqual([readForms]);
      expect((await use(office, secret, `/v1/forms/${office.forms[0]}/entries`)).status).toBe(403);
    });

    it('are limited to the levels that the owner can still grant', async () => {
      const { office, today } = await changing();
      const { secret } = await tokenFor(office);
      today.owner = { grantable: [readForms, grant('entries', 'read')] };
      const entries = `/v1/forms/${office.forms[0]}/entries`;
      expect((await use(office, secret, entries)).status).toBe(200);
      expect((await use(office, secret, entries, entry)).status).toBe(403);
    });

    it('end when the owner leaves', async () => {
      const { office, today } = await changing();
      const { secret } = await tokenFor(office);
      today.owner = null;
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
    });
  });

  describe('the last use of a token', () => {
    it('appears in the list, accurate to the minute', async () => {
      const office = await world().office();
      const { token, secret } = await tokenFor(office);
      const lastUse = async () => (await get(office, `/api/tokens/${token.id}`)).body.lastUsedAt;
      expect(await lastUse()).toBeNull();
      await use(office, secret, '/v1/verify');
      office.clock.now += 59_999;
      await use(office, secret, '/v1/verify');
      expect(await lastUse()).toBe('2026-11-23T12:00:00.000Z');
      office.clock.now += 1;
      await use(office, secret, '/v1/verify');
      expect(await lastUse()).toBe('2026-11-23T12:01:00.000Z');
    });
  });
}
