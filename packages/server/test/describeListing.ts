import { describe, expect, it } from 'vitest';
import type { Token } from '../src/wire/tokenSchema.ts';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import type { Office, World } from './world.ts';

const DAY = 86_400_000;

export function describeListing(world: () => World): void {
  const add = async (office: Office, changes: object) => {
    const key = newKey();
    const { token, secret } = (await create(office, exampleRequest(changes), key)).body;
    await post(office, `/api/tokens/${token.id}/acknowledge`, undefined, { 'idempotency-key': key });
    return { id: String(token.id), secret: String(secret) };
  };
  const list = async (office: Office, query: string) => (await get(office, `/api/tokens?${query}`)).body;
  const names = (page: { items: readonly Token[] }) => page.items.map(({ name }) => name);

  const filled = async (config: object = {}) => {
    const office = await world().office(config);
    await add(office, { name: 'ärmel sync', expiration: { days: 90 } });
    await add(office, { name: 'Backup', expiration: { days: 10 }, description: 'Nightly copy' });
    await add(office, { name: 'Zapier', expiration: { days: 20 } });
    const revoked = await add(office, { name: 'Crm', expiration: { days: 90 } });
    await post(office, `/api/tokens/${revoked.id}/revoke`);
    await add(office, { name: 'Deploy', expiration: { days: 1 } });
    office.clock.now += DAY;
    return office;
  };

  describe('listing tokens', () => {
    it('finds tokens by every word in name, description, hint and creator', async () => {
      const office = await filled();
      expect(names(await list(office, 'query=nightly+back'))).toEqual(['Backup']);
      expect(names(await list(office, 'query=ARMEL'))).toEqual(['ärmel sync']);
      expect(names(await list(office, 'query=ada'))).toHaveLength(5);
      expect(names(await list(office, 'query=mtl_'))).toHaveLength(5);
      for (const none of ['%25', 'm%25', '_ackup', 'backup%5C'])
        expect(names(await list(office, `query=${none}`))).toEqual([]);
    });

    it('filters by status, and counts the found tokens of each status', async () => {
      const office = await filled();
      const first = await list(office, 'status=active');
      expect(names(first)).toEqual(['Zapier', 'Backup', 'ärmel sync']);
      expect(first.counts).toEqual({ all: 5, active: 3, expiring: 1, inactive: 2, cappedAt: 1000 });
      expect(names(await list(office, 'status=expiring'))).toEqual(['Backup']);
      expect(names(await list(office, 'status=inactive'))).toEqual(['Deploy', 'Crm']);
      expect((await list(office, 'query=backup')).counts).toMatchObject({ all: 1, active: 1, inactive: 0 });
    });

    it('finds the working tokens of each hygiene filter, and counts them', async () => {
      const options = { ...exampleOptions, expirations: { presets: [120, 365] }, policy: {} };
      const office = await world().office({ options: () => options });
      const permissions = [
        { permission: 'forms', level: 'read' },
        { permission: 'entries', level: 'delete' },
      ];
      const dangerous = { permissions, expiration: { days: 120 } };
      const used = await add(office, { name: 'Used once', expiration: { days: 365 } });
      await use(office, used.secret, '/v1/verify');
      await add(office, { name: 'Sleeping', ...dangerous });
      const busy = await add(office, { name: 'Busy', ...dangerous });
      const gone = await add(office, { name: 'Gone', ...dangerous });
      await post(office, `/api/tokens/${gone.id}/revoke`);
      office.clock.now += 31 * DAY;
      await use(office, busy.secret, '/v1/verify');
      const found = async (hygiene: string) => names(await list(office, `hygiene=${hygiene}`));
      expect(await found('never-used')).toEqual(['Sleeping']);
      expect(await found('dangerous-idle')).toEqual(['Sleeping']);
      expect(await found('unused')).toEqual([]);
      office.clock.now += 60 * DAY;
      expect(await found('unused')).toEqual(['Sleeping', 'Used once']);
      expect((await list(office, 'hygiene=unused&limit=1')).counts.hygiene).toEqual({
        'never-used': 1,
        unused: 2,
        'no-expiration': 0,
        'dangerous-idle': 2,
      });
      expect((await list(office, 'status=active')).counts).not.toHaveProperty('hygiene');
      expect((await get(office, '/api/tokens?hygiene=dusty')).status).toBe(400);
    });

    it('sorts the tokens, page by page', async () => {
      const office = await filled();
      const { secret } = await add(office, { name: 'Used', expiration: { days: 30 } });
      await use(office, secret, '/v1/verify');
      const orders = {
        newest: ['Used', 'Deploy', 'Crm', 'Zapier', 'Backup', 'ärmel sync'],
        name: ['ärmel sync', 'Backup', 'Crm', 'Deploy', 'Used', 'Zapier'],
        expires: ['Deploy', 'Backup', 'Zapier', 'Used', 'Crm', 'ärmel sync'],
        'last-used': ['Used', 'Deploy', 'Crm', 'Zapier', 'Backup', 'ärmel sync'],
      };
      for (const [sort, expected] of Object.entries(orders)) {
        const seen: string[] = [];
        for (let cursor = ''; ; ) {
          const page = await list(office, `sort=${sort}&limit=2${cursor}`);
          seen.push(...names(page));
          if (page.nextCursor === undefined) break;
          cursor = `&cursor=${page.nextCursor}`;
        }
        expect(seen, sort).toEqual(expected);
      }
    });

    it('rejects an unknown parameter instead of showing the wrong tokens', async () => {
      const office = await world().office();
      for (const query of ['search=x', 'status=all', 'sort=size', 'query=%00', `query=${'x'.repeat(201)}`]) {
        const answer = await get(office, `/api/tokens?${query}`);
        expect(answer, query).toMatchObject({ status: 400, body: { code: 'invalid' } });
      }
    });

    it('shows `owner-gone` exactly for the tokens that the guard rejects for this reason', async () => {
      const owner = { isGone: false };
      const office = await world().office({
        findOwner: (one) => (owner.isGone ? null : { ...one, memberName: 'Ada Park' }),
      });
      const { id, secret } = await add(office, {});
      owner.isGone = true;
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
      expect((await list(office, 'status=active')).items).toMatchObject([{ id, status: 'owner-gone' }]);
      expect((await get(office, `/api/tokens/${id}`)).body.status).toBe('owner-gone');
    });

    it('refuses changes of a token whose owner is gone', async () => {
      const owner = { isGone: false };
      const office = await world().office({
        findOwner: (one) => (owner.isGone ? null : { ...one, memberName: 'Ada Park' }),
      });
      const { id } = await add(office, {});
      owner.isGone = true;
      const renewal = { expiration: { days: 7 } };
      const renewed = await post(office, `/api/tokens/${id}/renew`, renewal);
      expect(renewed).toMatchObject({
        status: 409,
        body: { code: 'conflict', detail: expect.stringContaining('has left') },
      });
      expect((await post(office, `/api/tokens/${id}/revoke`)).status).toBe(200);
    });

    it('declares its features in the options', async () => {
      const office = await world().office();
      expect((await get(office, '/api/options')).body.listing).toEqual({
        search: true,
        statuses: ['active', 'expiring', 'inactive'],
        sorts: ['newest', 'name', 'expires', 'last-used'],
        counts: true,
        hygiene: ['never-used', 'unused', 'no-expiration', 'dangerous-idle'],
      });
    });
  });
}
