import { describe, expect, it } from 'vitest';
import { create, post, refused } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import { acknowledge, end, HOUR, rotate, rotated, works } from './rotationCalls.ts';
import type { World } from './world.ts';

export function describeRotationRefusals(world: () => World): void {
  describe('a rotation', () => {
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
}
