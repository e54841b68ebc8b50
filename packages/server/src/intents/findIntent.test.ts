import { describe, expect, it, test } from 'vitest';
import type { Database, Sql } from '../database/database.ts';
import type { Mint } from '../mint/mint.ts';
import { closeIntent } from './closeIntent.ts';
import { inFlight, settledIntent } from './findIntent.ts';
import { readIntentKey } from './intentKey.ts';
import { claimIntent } from './onceFor.ts';

/** PGlite has one connection, which cannot lock an intent twice. */
const transaction = { execute: async () => ({ rows: [{ free: false }] }) } as unknown as Sql;
const database = { transaction: (work: (sql: Sql) => unknown) => work(transaction) } as unknown as Database;
const intentKey = readIntentKey('0a'.repeat(32), { workspaceId: 'w', memberId: 'ada', memberName: 'Ada' });
const comeAgain = expect.objectContaining({ code: 'conflict', headers: { 'retry-after': '1' } });

describe('an intent that another request holds', () => {
  it('cannot be claimed', async () => {
    await expect(claimIntent(transaction, { intentKey } as Mint)).rejects.toEqual(comeAgain);
  });

  it('is not reported as unused', async () => {
    await expect(settledIntent(database, intentKey)).rejects.toEqual(comeAgain);
    expect(await closeIntent(database, intentKey, new Date())).toBe('in-flight');
  });
});

test('reports the concurrent request and the time to retry', () => {
  expect(inFlight()).toMatchObject({
    code: 'conflict',
    message: 'The same request is in progress. Retry in a second with the same key to get its response.',
    headers: { 'retry-after': '1' },
  });
});
