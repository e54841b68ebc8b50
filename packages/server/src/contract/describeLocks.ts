import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import type { Sql } from '../database/database.ts';
import { inTransaction } from '../database/inTransaction.ts';
import { rowsOf } from '../database/rowsOf.ts';
import { intentKey } from '../intents/intentKey.ts';
import { lockIntent } from '../intents/lockIntent.ts';
import { checkLimits } from '../mint/checkLimits.ts';
import type { Mint } from '../mint/mint.ts';
import { newKey } from './calls.ts';
import type { World } from './world.ts';

export function describeLocks(world: () => World): void {
  /** What a transaction holds after this work. */
  const held = (work: (transaction: Sql) => Promise<unknown>) =>
    inTransaction(world().database.sql, async (transaction) => {
      await work(transaction);
      return rowsOf(
        transaction,
        sql`select classid, objid from pg_locks where locktype = 'advisory' and pid = pg_backend_pid()`,
      );
    });
  const principal = { workspaceId: 'w', memberId: 'ada', memberName: 'Ada' };

  describe('what waits for what', () => {
    it.each([{ rateLimit: false, maxTokensPerWorkspace: 3 }, {}] as const)(
      'is who counts the tokens of the same workspace: %j',
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

    it('is nobody where nothing is limited', async () => {
      const mint = { principal, now: new Date() } as Mint;
      expect(await held((transaction) => checkLimits(transaction, mint, { rateLimit: false }))).toEqual([]);
    });

    it('is who carries out the same key of the same member', async () => {
      const text = newKey();
      const keys = [
        intentKey(text, principal),
        intentKey(text, { ...principal, workspaceId: 'other' }),
        intentKey(text, { ...principal, memberId: 'bo' }),
        intentKey(newKey(), principal),
      ];
      const locks: unknown[] = [];
      for (const key of [...keys, ...keys]) locks.push(await held((transaction) => lockIntent(transaction, key)));
      expect(locks.slice(4)).toEqual(locks.slice(0, 4));
      expect(new Set(locks.map((lock) => JSON.stringify(lock))).size).toBe(4);
      expect(locks[0]).toHaveLength(1);
    });

    it('waits for seconds and no longer', async () => {
      const bounds = await inTransaction(world().database.sql, async (transaction) => {
        expect(await lockIntent(transaction, intentKey(newKey(), principal))).toBe(true);
        return rowsOf(
          transaction,
          sql`select current_setting('lock_timeout') as lock, current_setting('statement_timeout') as statement,
            current_setting('idle_in_transaction_session_timeout') as idle`,
        );
      });
      expect(bounds).toEqual([{ lock: '5s', statement: '15s', idle: '15s' }]);
    });
  });
}
