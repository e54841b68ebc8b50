import pg from 'pg';
import { expect, test } from 'vitest';
import { startPostgres } from './startPostgres.ts';

test('a test gets its own empty PostgreSQL, which is deleted afterwards', async () => {
  const postgres = await startPostgres();
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const { rows } = await client.query("select current_setting('listen_addresses') as listens, 1 + 1 as two");
  await client.end();
  await postgres.stop();
  const late = new pg.Client({ connectionString: postgres.url });

  expect(rows).toEqual([{ listens: '127.0.0.1', two: 2 }]);
  await expect(late.connect()).rejects.toThrow('ECONNREFUSED');
});
