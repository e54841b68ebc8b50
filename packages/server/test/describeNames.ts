import { describe, expect, it } from 'vitest';
import { inTransaction } from '../src/database/inTransaction.ts';
import { Problem } from '../src/http/problem.ts';
import { insertToken } from '../src/mint/insertToken.ts';
import type { Mint } from '../src/mint/mint.ts';
import { create, exampleRequest, get, newKey, post } from './calls.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;

export function describeNames(world: () => World): void {
  describe('the name of a token', () => {
    const called = (name: string) => exampleRequest({ name, expiration: { days: 7 } });

    it('is taken while an active token has it, in any letter case', async () => {
      const office = await world().office();
      const neighbours = await world().office();
      await create(office, called('Café sync'));
      const taken = await create(office, called('CAFE\u0301 SYNC'));
      expect(taken).toMatchObject({ status: 409, body: { code: 'conflict', detail: 'The name is taken.' } });
      expect(taken.body.issues).toEqual([{ step: 'name', field: 'name', message: expect.stringContaining('CAFE') }]);
      expect(taken.headers.get('retry-after')).toBeNull();
      expect((await create(neighbours, called('Café sync'))).status).toBe(201);
    });

    it('is taken for a name that looks the same', async () => {
      const office = await world().office();
      await create(office, called('CRM sync'));
      for (const twin of ['CRM\u200b sync', 'CRM\u00a0sync', 'CRM  sync', '\u2060CRM sync', 'CRM\u2800 sync']) {
        expect((await create(office, called(twin))).status, JSON.stringify(twin)).toBe(409);
      }
    });

    it('is free if its letters differ', async () => {
      const office = await world().office();
      for (const name of ['Straße', 'Strasse']) expect((await create(office, called(name))).status).toBe(201);
    });

    it('does not cause the error of another conflict', async () => {
      const { workspaceId } = await world().office();
      const principal = { workspaceId, memberId: 'ada', memberName: 'Ada Park' };
      const mint = { principal, tokenId: 'tok_same', digest: 'a', hint: '…', now: new Date() } as Mint;
      const made = inTransaction(world().database, async (transaction) => {
        for (const name of ['CRM', 'ERP']) {
          const request = { name, permissions: [], tokenType: 'service', expiration: 'never' as const };
          await insertToken(transaction, { ...mint, request });
        }
      });
      await expect(made).rejects.not.toBeInstanceOf(Problem);
    });

    it('is free after that token is revoked', async () => {
      const office = await world().office();
      const { body } = await create(office, called('CRM'));
      await post(office, `/api/tokens/${body.token.id}/revoke`);
      expect((await create(office, called('CRM'))).status).toBe(201);
    });

    it('is free after that token has expired', async () => {
      const office = await world().office();
      const key = newKey();
      const { body } = await create(office, called('CRM'), key);
      await post(office, `/api/tokens/${body.token.id}/acknowledge`, undefined, { 'idempotency-key': key });
      office.clock.now += 7 * DAY - 1;
      expect((await create(office, called('CRM'))).status).toBe(409);
      office.clock.now += 1;
      expect((await create(office, called('CRM'))).status).toBe(201);
      const states = (await get(office, '/api/tokens')).body.items.map(({ status }: { status: string }) => status);
      expect(states).toEqual(['active', 'expired']);
    });

    it('goes to one of many concurrent requests', async () => {
      const office = await world().office();
      const answers = await Promise.all(Array.from({ length: 12 }, () => create(office, called('CRM'))));
      expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(11).fill(409)]);
      expect((await get(office, '/api/tokens')).body.items).toHaveLength(1);
    });
  });
}
