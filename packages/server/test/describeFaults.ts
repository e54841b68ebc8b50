import { describe, expect, it } from 'vitest';
import type { Checkpoint } from '../src/mint/mintSettings.ts';
import { mintSteps } from '../src/mint/mintSteps.ts';
import { create, exampleRequest, get, newKey } from './calls.ts';
import type { World } from './world.ts';

const beforeCommit = [...(Object.keys(mintSteps) as Checkpoint[]), 'commit' as const];

export function describeFaults(world: () => World): void {
  const failingAt = async (fatal: Checkpoint) => {
    let isBroken = true;
    const checkpoint = (place: Checkpoint) => {
      if (isBroken && place === fatal) throw new Error(`broken at ${place}`);
    };
    const repair = () => {
      isBroken = false;
    };
    return { office: await world().office({ checkpoint }), repair };
  };

  describe('a fault while the server creates a token', () => {
    it.each(beforeCommit)('before %s creates no token, and a retry succeeds', async (place) => {
      const { office, repair } = await failingAt(place);
      const [request, key] = [exampleRequest(), newKey()];
      const failed = await create(office, request, key);
      expect(failed).toMatchObject({ status: 500, body: { code: 'unavailable' } });
      expect(JSON.stringify(failed.body)).not.toContain('broken at');
      expect((await get(office, '/api/tokens')).body.items).toEqual([]);
      repair();
      expect((await create(office, request, key)).status).toBe(201);
    });

    it('after the commit is an unknown outcome, and a retry fetches the token', async () => {
      const { office, repair } = await failingAt('answer');
      const [request, key] = [exampleRequest(), newKey()];
      const lost = await create(office, request, key);
      expect(lost).toMatchObject({
        status: 503,
        body: {
          code: 'unknown-outcome',
          detail: 'The server does not know whether it created the token. Retry with the same Idempotency-Key.',
        },
      });
      expect(lost.headers.get('retry-after')).toBe('1');
      expect((await get(office, '/api/tokens')).body.items).toHaveLength(1);
      repair();
      expect(await create(office, request, key)).toMatchObject({ status: 201, body: { secret: expect.any(String) } });
      expect((await get(office, '/api/tokens')).body.items).toHaveLength(1);
    });

    it('in the host’s log does not fail the creation', async () => {
      const log = () => {
        throw new Error('disk full');
      };
      const office = await world().office({ log });
      expect((await create(office)).status).toBe(201);
    });

    it('never hides a token that a concurrent request created', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      let isFirst = true;
      const slow = await world().office({
        authenticate: () => office.session,
        options: async () => {
          if (isFirst) {
            isFirst = false;
            await create(office, request, key);
          }
          return { groups: [], tokenTypes: [], expirations: { presets: [] } };
        },
      });
      const answer = await create(slow, request, key);
      expect(answer.status).toBe(201);
      expect(answer.headers.get('idempotency-replayed')).toBe('true');
    });
  });
}
