import { describe, expect, it } from 'vitest';
import { newKey, post, refused } from './calls.ts';
import { acknowledge, end, HOUR, rotate, rotated, tokenOf, works } from './rotationCalls.ts';
import type { World } from './world.ts';

export function describeRotationEnd(world: () => World): void {
  describe('the end of a rotation', () => {
    it('can happen before the end of the overlap, after the new secret was acknowledged', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      expect(refused(await end(office, id, 'end-overlap'))).toEqual([409, 'conflict']);
      await acknowledge(office, id, key);
      for (const _ of ['first', 'second']) {
        const { status, body } = await end(office, id, 'end-overlap');
        expect([status, body.hint, body.oldSecret]).toEqual([200, made.token.hint, undefined]);
      }
      expect([await works(office, old), await works(office, made)]).toEqual([false, true]);
      expect(refused(await end(office, id, 'cancel-rotation'))).toEqual([409, 'conflict']);
    });

    it('can be a cancellation while the new secret is unused', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      const { status, body } = await end(office, id, 'cancel-rotation');
      expect([status, body.hint, body.oldSecret]).toEqual([200, old.token.hint, undefined]);
      expect([await works(office, old), await works(office, made)]).toEqual([true, false]);
      expect(refused(await acknowledge(office, id, key))).toEqual([409, 'conflict']);
      expect(refused(await end(office, id, 'cancel-rotation'))).toEqual([409, 'conflict']);
      const again = (await rotate(office, id)).body;
      expect(await works(office, again)).toBe(true);
      expect(refused(await end(office, id, 'cancel-rotation'))).toEqual([409, 'conflict']);
    });

    it('is refused with the current token after a rotation that the member has not seen', async () => {
      const office = await world().office();
      const { old, made, id } = await rotated(office);
      const key = newKey();
      const again = (await rotate(office, id, HOUR, key)).body;
      await acknowledge(office, id, key);
      const send = (what: 'end-overlap' | 'cancel-rotation', hint: unknown) =>
        post(office, `/api/tokens/${id}/${what}`, { hint });
      for (const what of ['end-overlap', 'cancel-rotation'] as const) {
        expect(await send(what, made.token.hint)).toMatchObject({
          status: 409,
          body: { code: 'conflict', token: { id, hint: again.token.hint, oldSecret: { hint: old.token.hint } } },
        });
        expect((await send(what, 7)).status).toBe(400);
      }
      expect([await works(office, old), (await tokenOf(office, id)).hint]).toEqual([true, again.token.hint]);
      expect((await send('cancel-rotation', again.token.hint)).body.hint).toBe(old.token.hint);
      expect(refused(await send('end-overlap', again.token.hint))).toEqual([409, 'conflict']);
      expect((await send('end-overlap', old.token.hint)).status).toBe(200);
      expect(await works(office, old)).toBe(true);
    });

    it('lets a test of an old secret report that it was replaced', async () => {
      const office = await world().office();
      const { old, key, id } = await rotated(office);
      await acknowledge(office, id, key);
      office.clock.now += HOUR * 1_000;
      const { body } = await post(office, '/api/verify', { secret: old.secret });
      expect(body).toEqual({ works: false, detail: expect.stringContaining('now has a different secret') });
    });
  });
}
