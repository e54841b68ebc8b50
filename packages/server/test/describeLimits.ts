import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import type { World } from './world.ts';

export function describeLimits(world: () => World): void {
  describe('limits', () => {
    it('limit the rate of one member, and return the seconds to wait', async () => {
      const office = await world().office({ rateLimit: { tokens: 2, per: 60_000 } });
      const key = newKey();
      const request = exampleRequest();
      await create(office, request, key);
      office.clock.now += 20_000;
      await create(office);
      const refused = await create(office);
      expect(refused).toMatchObject({
        status: 429,
        body: {
          code: 'rate-limited',
          detail: 'You created 2 tokens in a short time. Try again in 40 seconds.',
        },
      });
      expect(refused.headers.get('retry-after')).toBe('40');
      expect((await create(office, request, key)).status).toBe(201);
      office.session = { workspaceId: office.workspaceId, memberId: 'bo', memberName: 'Bo' };
      expect((await create(office)).status).toBe(201);
      office.session = { workspaceId: office.workspaceId, memberId: 'ada', memberName: 'Ada Park' };
      office.clock.now += 40_000;
      expect((await create(office)).status).toBe(201);
    });

    it('limit a workspace’s active tokens, also for concurrent requests', async () => {
      const office = await world().office({ maxTokensPerWorkspace: 3 });
      const answers = await Promise.all(Array.from({ length: 8 }, () => create(office)));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 201, 403, 403, 403, 403, 403]);
      expect(answers.find(({ status }) => status === 403)?.body).toMatchObject({
        code: 'quota',
        detail: 'This workspace has reached its limit of 3 active tokens. Revoke an unused token first.',
      });
      const [{ id }] = (await get(office, '/api/tokens')).body.items;
      await post(office, `/api/tokens/${id}/revoke`);
      expect((await create(office)).status).toBe(201);
    });

    it('are 30 tokens per member and minute by default, and can be off', async () => {
      const usual = await world().office();
      const free = await world().office({ rateLimit: false });
      for (let made = 0; made < 30; made++) expect((await create(usual)).status).toBe(201);
      expect((await create(usual)).status).toBe(429);
      for (let made = 0; made < 31; made++) expect((await create(free)).status).toBe(201);
    });

    it('limit a workspace without a rate limit', async () => {
      const office = await world().office({ rateLimit: false, maxTokensPerWorkspace: 1 });
      const statuses = [await create(office), await create(office)].map(({ status }) => status);
      expect(statuses).toEqual([201, 403]);
    });
  });
}
