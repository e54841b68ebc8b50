import { eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { intents } from '../src/database/tokenwrightSchema.ts';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import type { Office, World } from './world.ts';

const QUARTER = 15 * 60_000;

export function describeClaims(world: () => World): void {
  const sealOf = async (tokenId: string) => {
    const [row] = await world().database.sql.select().from(intents).where(eq(intents.tokenId, tokenId));
    return row?.sealedSecret;
  };
  const acknowledge = (office: Office, id: string, key: string) =>
    post(office, `/api/tokens/${id}/acknowledge`, undefined, { 'idempotency-key': key });
  const find = (office: Office, key: string) => get(office, '/api/intents/current', { 'idempotency-key': key });

  describe('an intent after its token was created', () => {
    it('hides the secret after one or two acknowledgements', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const { token } = (await create(office, request, key)).body;
      expect(await sealOf(token.id)).toEqual(expect.any(String));
      for (let time = 0; time < 2; time++) expect((await acknowledge(office, token.id, key)).status).toBe(204);
      expect(await sealOf(token.id)).toBeNull();
      const again = await create(office, request, key);
      expect([again.status, again.body]).toEqual([200, { status: 'created', token }]);
      expect((await find(office, key)).body).toEqual({ status: 'created', token });
      office.clock.now += QUARTER;
      expect((await get(office, `/api/tokens/${token.id}`)).body.status).toBe('active');
    });

    it('rejects an acknowledgement with another key', async () => {
      const office = await world().office();
      const { token } = (await create(office)).body;
      const otherKey = newKey();
      const other = (await create(office, exampleRequest(), otherKey)).body.token;
      for (const key of [newKey(), otherKey]) expect((await acknowledge(office, token.id, key)).status).toBe(404);
      expect(await sealOf(token.id)).toEqual(expect.any(String));
      expect(await sealOf(other.id)).toEqual(expect.any(String));
    });

    it('hides the secret of an expired token', async () => {
      const office = await world().office();
      office.clock.now = Date.parse('2026-11-23T23:55:00Z');
      const [request, key] = [exampleRequest({ expiration: { date: '2026-11-23', timeZone: 'UTC' } }), newKey()];
      const { token } = (await create(office, request, key)).body;
      office.clock.now += 5 * 60_000;
      expect((await create(office, request, key)).body).toEqual({
        status: 'created',
        token: { ...token, status: 'expired', can: { revoke: { allowed: true } } },
      });
    });

    it('revokes the token if the secret is not claimed within 15 minutes', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const { token, secret, acknowledgeWithin } = (await create(office, request, key)).body;
      expect(acknowledgeWithin).toBe(QUARTER);
      office.clock.now += QUARTER - 1;
      expect((await create(office, request, key)).body).toEqual({
        status: 'created',
        token,
        secret,
        acknowledgeWithin: 1,
      });
      office.clock.now += 1;
      const revoked = {
        ...token,
        status: 'revoked',
        can: { revoke: { allowed: true } },
        revokedAt: '2026-11-23T12:15:00.000Z',
        revocationReason: 'unclaimed',
      };
      expect((await create(office, request, key)).body).toEqual({ status: 'created', token: revoked });
      expect((await use(office, secret, '/v1/verify')).status).toBe(401);
      expect(await acknowledge(office, token.id, key)).toMatchObject({ status: 409, body: { code: 'conflict' } });
      expect(await sealOf(token.id)).toBeNull();
    });

    it('keeps an unclaimed token, but not its secret, if the host sets `revokeUnclaimed` to `false`', async () => {
      const office = await world().office({ revokeUnclaimed: false, replayWindow: 1_000 });
      const [request, key] = [exampleRequest(), newKey()];
      const { token, acknowledgeWithin } = (await create(office, request, key)).body;
      expect(acknowledgeWithin).toBeUndefined();
      office.clock.now += 1_000;
      expect((await create(office, request, key)).body).toEqual({ status: 'created', token });
      await get(office, '/api/tokens');
      expect(await sealOf(token.id)).toBeNull();
    });

    it('treats the first use of the secret as an acknowledgement', async () => {
      const office = await world().office();
      const { token, secret } = (await create(office)).body;
      expect((await use(office, secret, '/v1/verify')).status).toBe(200);
      expect(await sealOf(token.id)).toBeNull();
      office.clock.now += QUARTER;
      expect((await use(office, secret, '/v1/verify')).status).toBe(200);
    });
  });
}
