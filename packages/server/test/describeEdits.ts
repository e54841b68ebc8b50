import { describe, expect, it } from 'vitest';
import type { TokenOptions } from '../src/wire/tokenOptionsSchema.ts';
import { create, exampleRequest, get, refused, use } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import { act, as, dangerous, history, made, patch, read } from './lifeCalls.ts';
import type { World } from './world.ts';

export function describeEdits(world: () => World): void {
  describeChanges(world);
  describeChecks(world);
}

function describeChanges(world: () => World): void {
  describe('editing a token', () => {
    it('changes the given parts, increments the version, and records the differences', async () => {
      const office = await world().office();
      const token = await made(office, { name: 'CRM', description: 'Nightly' });
      const { status, body } = await patch(
        office,
        token.id,
        { name: ' ERP ', permissions: [read], reason: ' The CRM is gone. ' },
        '"1"',
      );
      expect([status, body]).toEqual([200, { ...token, name: 'ERP', permissions: [read], version: '2' }]);
      const [event] = await history(office, `?token=${token.id}`);
      expect(event).toMatchObject({
        kind: 'edited',
        actor: { id: 'ada', label: 'Ada Park', kind: 'person' },
        changes: [
          { label: 'Name', before: 'CRM', after: 'ERP' },
          { label: 'Entries', before: 'Write' },
        ],
        reason: 'The CRM is gone.',
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
  });
}

function describeChecks(world: () => World): void {
  describe('editing a token', () => {
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
}
