import { describe, expect, it } from 'vitest';
import { refused } from './calls.ts';
import { acknowledge, end, HOUR, QUARTER, rotate, rotated, tokenOf, works } from './rotationCalls.ts';
import type { World } from './world.ts';

export function describeUnclaimedRotation(world: () => World): void {
  describe('a rotation', () => {
    it('keeps the old secret if the new one is neither acknowledged nor used in time', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      office.clock.now += QUARTER;
      expect([await works(office, old), await works(office, made)]).toEqual([true, false]);
      expect(await tokenOf(office, id)).toMatchObject({ status: 'active', hint: old.token.hint });
      expect(refused(await acknowledge(office, id, key))).toEqual([409, 'conflict']);
      expect((await rotate(office, id, HOUR, key)).body).not.toHaveProperty('secret');
      await office.server.sweep();
      expect([await works(office, old), await works(office, made)]).toEqual([true, false]);
      office.clock.now += HOUR * 1_000;
      expect(await works(office, old)).toBe(true);
    });

    it('keeps the old secret beyond a short overlap while the new one is unclaimed', async () => {
      const office = await world().office();
      const { old, key, id } = await rotated(office, 60);
      office.clock.now += QUARTER - 1;
      expect(await works(office, old)).toBe(true);
      await acknowledge(office, id, key);
      expect(await works(office, old)).toBe(false);
    });

    it('treats the first use of the new secret as an acknowledgement', async () => {
      const office = await world().office();
      const { old, made } = await rotated(office, 60);
      expect(await works(office, old)).toBe(true);
      expect(await works(office, made)).toBe(true);
      office.clock.now += QUARTER;
      expect([await works(office, old), await works(office, made)]).toEqual([false, true]);
    });

    it('accepts a late acknowledgement of a used secret, also after another rotation and its cancellation', async () => {
      const office = await world().office();
      const { made, key, id } = await rotated(office, 0);
      expect(await works(office, made)).toBe(true);
      const again = (await rotate(office, id)).body;
      expect((await acknowledge(office, id, key)).status).toBe(204);
      expect([await works(office, made), (await tokenOf(office, id)).hint]).toEqual([true, again.token.hint]);
      await end(office, id, 'cancel-rotation');
      expect((await acknowledge(office, id, key)).status).toBe(204);
      expect(await works(office, made)).toBe(true);
    });

    it('ends the old secret immediately without an overlap, and the token if the new secret stays unclaimed', async () => {
      const office = await world().office();
      const { old, made, id } = await rotated(office, 0);
      expect([await works(office, old), made.token.oldSecret]).toEqual([false, undefined]);
      office.clock.now += QUARTER;
      expect(await tokenOf(office, id)).toMatchObject({ status: 'revoked', revocationReason: 'unclaimed' });
      expect(await works(office, made)).toBe(false);
    });

    it('without an overlap, is acknowledged by a use of the new secret right after a use of the old one', async () => {
      const office = await world().office();
      const { old, id } = await rotated(office, HOUR);
      expect(await works(office, old)).toBe(true);
      const { body } = await rotate(office, id, 0);
      expect(await works(office, body)).toBe(true);
      office.clock.now += QUARTER;
      expect(await works(office, body)).toBe(true);
    });

    it('replaces a new secret that is unclaimed, and keeps the old one', async () => {
      const office = await world().office();
      const { old, made, key, id } = await rotated(office);
      const again = (await rotate(office, id)).body;
      expect([await works(office, old), await works(office, made), await works(office, again)]).toEqual([
        true,
        false,
        true,
      ]);
      expect(refused(await acknowledge(office, id, key))).toEqual([409, 'conflict']);
    });
  });
}
