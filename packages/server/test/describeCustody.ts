import { describe, expect, it } from 'vitest';
import { create, exampleRequest, get, newKey, post, use } from './calls.ts';
import { serverKey, type World } from './world.ts';

const otherKey = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 3)).toString('base64');

export function describeCustody(world: () => World): void {
  describe('changing the server key', () => {
    it('keeps tokens valid under a previous key, and moves each to the new key when it is used', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const { secret } = (await create(office, request, key)).body;
      const config = { authenticate: () => office.session, serverKey: otherKey, previousServerKeys: [serverKey] };
      const after = await world().office(config);
      expect((await create(after, request, key)).body.secret).toBe(secret);
      expect((await use(after, secret, '/v1/verify')).status).toBe(200);
      const settled = await world().office({ serverKey: otherKey });
      expect((await use(settled, secret, '/v1/verify')).status).toBe(200);
    });

    it('rejects every token and every retry after the old key is removed', async () => {
      const office = await world().office();
      const [request, key] = [exampleRequest(), newKey()];
      const { token, secret } = (await create(office, request, key)).body;
      const after = await world().office({ authenticate: () => office.session, serverKey: otherKey });
      expect(await create(after, request, key)).toMatchObject({ status: 200, body: { status: 'created', token } });
      expect((await use(after, secret, '/v1/verify')).status).toBe(401);
    });
  });

  describe('the stored data', () => {
    it('has no secret and no intent key after every other test', async () => {
      const office = await world().office();
      const key = newKey();
      const { token, secret } = (await create(office, exampleRequest(), key)).body;
      await use(office, secret, `/v1/forms/${office.forms[0]}/entries`, { values: { a: 'planted-to-be-found' } });
      await get(office, '/api/intents/current', { 'idempotency-key': key });
      await post(office, `/api/tokens/${token.id}/revoke`);
      await create(office, exampleRequest(), newKey());
      const stored = await everythingStored(world());
      const { secrets } = world();
      expect(stored).toContain('planted-to-be-found');
      expect(stored).toContain(token.id);
      expect(secrets.size).toBeGreaterThan(20);
      const forms = [...secrets].flatMap((each) => [
        each,
        ...(each.startsWith('mtl_') ? [each.slice(4)] : encodings(each)),
      ]);
      expect(forms.filter((each) => stored.includes(each))).toEqual([]);
    });
  });
}

function encodings(hex: string): string[] {
  const bytes = Buffer.from(hex, 'hex');
  return [hex.toLowerCase(), bytes.toString('base64'), bytes.toString('base64url')];
}

async function everythingStored({ database }: World): Promise<string> {
  const tables = await database.query<{ name: string }>(
    "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'tokenwright')",
  );
  const rows = await Promise.all(
    tables.map(({ name }) => database.query<{ row: string }>(`select t::text as row from ${name} t`)),
  );
  return rows
    .flat()
    .map(({ row }) => row)
    .join('\n');
}
