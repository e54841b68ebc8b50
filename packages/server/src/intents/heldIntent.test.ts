import { describe, expect, it } from 'vitest';
import type { Database, Sql } from '../database/database.ts';
import { claimIntent } from '../mint/claimIntent.ts';
import type { Mint } from '../mint/mint.ts';
import { closeIntent } from './closeIntent.ts';
import { intentKey } from './intentKey.ts';
import { settledIntent } from './settledIntent.ts';

/** A store in which another connection holds every key. One that is PGlite has a single connection, so none can. */
const transaction = { execute: async () => ({ rows: [{ free: false }] }) } as unknown as Sql;
const database = { sql: { transaction: (work: (sql: Sql) => unknown) => work(transaction) } } as unknown as Database;
const key = intentKey('0a'.repeat(32), { workspaceId: 'w', memberId: 'ada', memberName: 'Ada' });
const comeAgain = expect.objectContaining({ code: 'conflict', headers: { 'retry-after': '1' } });

describe('a key that somebody else is carrying out', () => {
  it('is not carried out beside them', async () => {
    await expect(claimIntent(transaction, { key } as Mint)).rejects.toEqual(comeAgain);
  });

  it('is not said to have made nothing', async () => {
    await expect(settledIntent(database, key)).rejects.toEqual(comeAgain);
    expect(await closeIntent(database, key, new Date())).toBe('in-flight');
  });
});
