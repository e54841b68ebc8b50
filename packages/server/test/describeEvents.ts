import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get, newKey, use } from './calls.ts';
import { act, as, DAY, history, made } from './lifeCalls.ts';
import type { World } from './world.ts';

export function describeEvents(world: () => World): void {
  describe('the events', () => {
    it('contain the history of one token, newest first', async () => {
      const office = await world().office();
      const key = newKey();
      const { token, secret } = (await create(office, exampleRequest(), key)).body;
      const acknowledge = { 'idempotency-key': key };
      await act(office, token.id, 'acknowledge', undefined, acknowledge);
      await use(office, secret, '/v1/verify');
      office.clock.now += 1_000;
      await act(office, token.id, 'rotate', { overlap: 60 }, { 'idempotency-key': newKey() });
      await act(office, token.id, 'cancel-rotation');
      await made(office);
      office.clock.now += 40 * DAY;
      const events = await history(office, `?token=${token.id}`);
      const kinds = ['expired', 'rotation-cancelled', 'rotated', 'first-used', 'created'];
      expect(events.map(({ kind }: { kind: string }) => kind)).toEqual(kinds);
      expect(events[0]).toEqual({ id: expect.any(String), tokenId: token.id, kind: 'expired', at: token.expiresAt });
      expect(new Set(events.map(({ id }: { id: string }) => id)).size).toBe(5);
    });

    it('contain the reason of a rotation, which is part of its intent', async () => {
      const office = await world().office({ rateLimit: false });
      const { id } = await made(office);
      const rotate = (body: object, key = newKey()) => act(office, id, 'rotate', body, { 'idempotency-key': key });
      const key = newKey();
      expect((await rotate({ overlap: 0, reason: ' Found in a log.\n' }, key)).status).toBe(201);
      expect((await rotate({ overlap: 0, reason: 'Found in a log.' }, key)).headers.get('idempotency-replayed')).toBe(
        'true',
      );
      expect((await rotate({ overlap: 0, reason: 'Another reason' }, key)).status).toBe(422);
      expect((await rotate({ overlap: 0, reason: '' })).status).toBe(201);
      for (const reason of ['x'.repeat(501), 'a\u0000b', 7, null]) {
        expect((await rotate({ overlap: 0, reason })).status).toBe(400);
      }
      const rotations = (await history(office, `?token=${id}`)).filter(
        ({ kind }: { kind: string }) => kind === 'rotated',
      );
      expect(rotations.map(({ reason }: { reason?: string }) => reason)).toEqual([undefined, 'Found in a log.']);
    });

    it('are listed page by page, without gaps or repeats, even if they have the same millisecond', async () => {
      const office = await world().office({ rateLimit: false });
      for (let count = 0; count < 7; count++) await made(office);
      office.clock.now += 40 * DAY;
      await office.server.sweep();
      const all = await history(office, '?limit=100');
      const seen: unknown[] = [];
      let cursor = '';
      do {
        const { items, nextCursor } = (await get(office, `/api/events?limit=3${cursor}`)).body;
        seen.push(...items);
        cursor = nextCursor === undefined ? '' : `&cursor=${nextCursor}`;
      } while (cursor !== '');
      expect([seen.length, seen]).toEqual([14, all]);
    });

    it('are hidden from other workspaces, and from members who see only their own tokens', async () => {
      const office = await world().office({ authorize: (_actor, action) => action !== 'list-all' });
      const token = await made(office);
      as(office, 'bo');
      const own = await made(office);
      expect((await history(office)).map(({ tokenId }: { tokenId: string }) => tokenId)).toEqual([own.id]);
      expect(await history(office, `?token=${token.id}`)).toEqual([]);
      expect(await history(await world().office(), `?token=${token.id}`)).toEqual([]);
      for (const query of ['?cursor=x', '?cursor=1.x', '?limit=0', '?kind=created']) {
        expect((await get(office, `/api/events${query}`)).status).toBe(400);
      }
    });
  });
}
