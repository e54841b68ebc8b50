import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { rowsOf, type Sql } from '../src/database/database.ts';
import { inTransaction } from '../src/database/inTransaction.ts';
import { lockIntent } from '../src/intents/findIntent.ts';
import { readIntentKey } from '../src/intents/intentKey.ts';
import { checkLimits } from '../src/mint/checkLimits.ts';
import type { Mint } from '../src/mint/mint.ts';
import { newKey } from './calls.ts';
import type { World } from './world.ts';

export function describeLocks(world: () => World): void {
  const held = (work: (transaction: Sql) => Promise<unknown>) =>
    inTransaction(world().database, async (transaction) => {
      await work(transaction);
      return rowsOf(
        transaction,
        sql`select classid, objid from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
      );
    });
  const principal = { workspaceId: 'w', memberId: 'ada', memberName: 'Ada' };

  describe('locks', () => {
    it.each([{ rateLimit: false, maxTokensPerWorkspace: 3 }, {}] as const)(
      'serialize counting in one workspace: %j',
      async (limits) => {
        const counting = (workspaceId: string) =>
          held((transaction) => {
            const mint = { principal: { ...principal, workspaceId }, now: new Date() } as Mint;
            return checkLimits(transaction, mint, limits);
          });
        const [one, same, other] = [await counting('one'), await counting('one'), await counting('other')];
        expect(one).toHaveLength(1);
        expect(same).toEqual(one);
        expect(other).not.toEqual(one);
      },
    );

    it('are not taken without limits', async () => {
      const mint = { principal, now: new Date() } as Mint;
      expect(await held((transaction) => checkLimits(transaction, mint, { rateLimit: false }))).toEqual([]);
    });

    it('exclude another request with the same key of the same member', async () => {
      const text = newKey();
      const keys = [
        readIntentKey(text, principal),
        readIntentKey(text, { ...principal, workspaceId: 'other' }),
        readIntentKey(text, { ...principal, memberId: 'bo' }),
        readIntentKey(newKey(), principal),
      ];
      const locks: unknown[] = [];
      for (const key of [...keys, ...keys]) locks.push(await held((transaction) => lockIntent(transaction, key)));
      expect(locks.slice(4)).toEqual(locks.slice(0, 4));
      expect(new Set(locks.map((lock) => JSON.stringify(lock))).size).toBe(4);
      expect(locks[0]).toHaveLength(1);
    });
  });
}
