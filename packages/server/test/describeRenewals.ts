import { describe, expect, it } from 'vitest';
import { create, refused, use } from './calls.ts';
import { act, DAY, history } from './lifeCalls.ts';
import type { World } from './world.ts';

export function describeRenewals(world: () => World): void {
  describe('renewing a token', () => {
    it('moves its expiration within the policy', async () => {
      const office = await world().office();
      const { token, secret } = (await create(office)).body;
      await use(office, secret, '/v1/verify');
      office.clock.now += 20 * DAY;
      const expiresAt = new Date(office.clock.now + 90 * DAY).toISOString();
      const { status, body } = await act(office, token.id, 'renew', {
        expiration: { days: 90 },
        expiresAt,
        reason: 'Until May.',
      });
      expect([status, body.expiresAt, body.version]).toEqual([200, expiresAt, '2']);
      expect(refused(await act(office, token.id, 'renew', { expiration: { days: 366 } }))).toEqual([422, 'policy']);
      expect(refused(await act(office, token.id, 'renew', {}))).toEqual([400, 'invalid']);
      const [event] = await history(office);
      expect(event).toMatchObject({
        kind: 'renewed',
        changes: [{ before: token.expiresAt, after: expiresAt }],
        reason: 'Until May.',
      });
      office.clock.now += 91 * DAY;
      expect(refused(await act(office, token.id, 'renew', { expiration: { days: 7 } }))).toEqual([409, 'conflict']);
    });
  });
}
