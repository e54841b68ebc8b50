import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get } from './calls.ts';
import { exampleOptions } from './exampleOptions.ts';
import { refusedChanges } from './refusedChanges.ts';
import type { World } from './world.ts';

const grant = (permission: string, level: string) => ({ permission, level });

export function describeRefusals(world: () => World): void {
  describe('an invalid request', () => {
    it.each(refusedChanges)(
      'with %s gets an issue at its field and creates no token',
      async (_, changes, code, place, message) => {
        const office = await world().office();
        const { status, headers, body } = await create(office, exampleRequest(changes));
        expect([status, body.code]).toEqual([code === 'policy' ? 422 : 400, code]);
        expect(headers.get('content-type')).toBe('application/problem+json');
        const [step, field] = place.split('.');
        expect(body.issues).toEqual([{ step, field, message: expect.stringMatching(message) }]);
        expect((await get(office, '/api/tokens')).body.items).toEqual([]);
      },
    );

    it.each(['all-current', 'all'])('with %s of more resources than the policy allows gets an issue', async (mode) => {
      const { policy } = exampleOptions;
      const most = (count: number) => ({
        ...exampleOptions,
        policy: { ...policy, maxResources: { count, reason: 'Few.' } },
      });
      const request = exampleRequest({ tokenType: 'scoped', resources: { mode } });
      const strict = await world().office({ options: () => most(4) });
      expect((await create(strict, request)).body).toMatchObject({
        code: 'policy',
        issues: [{ step: 'access', field: 'resources', message: 'Choose at most 4 forms. Few.' }],
      });
      const roomy = await world().office({ options: () => most(5) });
      expect((await create(roomy, request)).status).toBe(201);
    });

    it('gets every issue at once', async () => {
      const office = await world().office();
      const { body } = await create(
        office,
        exampleRequest({ permissions: [grant('root', 'all')], tokenType: 'god', expiration: { days: 999 } }),
      );
      expect(body.code).toBe('invalid');
      expect(body.issues.map(({ field }: { field: string }) => field)).toEqual(['grants', 'tokenType', 'expiration']);
    });

    it('gets a repeated issue only once', async () => {
      const office = await world().office();
      const { body } = await create(office, exampleRequest({ permissions: Array(100).fill('all') }));
      expect(body.issues).toHaveLength(1);
      expect(body.detail).toContain('permissions.0, permissions.1');
    });

    it('can contain a name of 100 emoji, because the limit counts code points', async () => {
      const office = await world().office();
      expect((await create(office, exampleRequest({ name: '👩‍🚀'.repeat(33) }))).status).toBe(201);
      expect((await create(office, exampleRequest({ name: '🪙'.repeat(100) }))).status).toBe(201);
    });
  });
}
