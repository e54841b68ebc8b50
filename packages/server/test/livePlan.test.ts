import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Postgres, startPostgres } from '../../../test/startPostgres.ts';
import type { Database } from '../src/database/database.ts';
import { openDatabase } from '../src/database/openDatabase.ts';
import { countLive, liveTokens } from '../src/mint/checkLimits.ts';

const ROWS = 50_000;

let postgres: Postgres;
let database: Database;

beforeAll(async () => {
  postgres = await startPostgres({ durable: true });
  database = await openDatabase({ url: postgres.url });
  await database.transaction(async (transaction) => {
    await transaction.execute(sql`insert into tokenwright.tokens
      (id, workspace_id, created_by, created_by_name, name, token_type, permissions, digest, hint, created_at, expires_at, sort_name)
      select 'tok_' || n, 'w', 'ada', 'Ada', 'Token ' || n, 'service', '[]', n, 'h', now() - interval '90 days',
        now() + (case when n % 1000 = 0 then interval '9 days' else interval '-9 days' end), 'token ' || n
      from generate_series(1, ${sql.raw(String(ROWS))}) as n`);
  }, 'unbounded');
  await database.query('analyze tokenwright.tokens');
}, 120_000);

afterAll(async () => {
  await database.close();
  await postgres.stop();
});

test('the token limit of a workspace uses an index to count active tokens among many inactive ones', async () => {
  const now = new Date();
  const plan = await database.sql.execute(sql`explain (format json) ${liveTokens('w', now, 10_000)}`);
  const text = JSON.stringify(plan);
  expect(text).toContain('"Index Cond":"((workspace_id');
  expect(text).toContain('COALESCE(expires_at');
  expect(text).not.toContain('Seq Scan');
  expect(await countLive(database.sql, 'w', now, 10_000)).toBe(ROWS / 1000);
  expect(await countLive(database.sql, 'w', now, 20)).toBe(20);
});
