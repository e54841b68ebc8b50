import { PGlite } from '@electric-sql/pglite';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { drizzle } from 'drizzle-orm/pglite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from './database.ts';
import { migrate } from './migrate.ts';
import { openDatabase } from './openDatabase.ts';
import { tokenMigrations } from './tokenMigrations.ts';
import { auditEvents, intents, migrations, tokenResources, tokens } from './tokenwrightSchema.ts';

let database: Database;

beforeAll(async () => {
  database = await openDatabase();
}, 60_000);

afterAll(() => database.close());

const versionOf = async (name: string) => {
  const rows = await database.query<{ version: number }>(
    'select version from tokenwright.migrations where name = $1 order by version',
    [name],
  );
  return rows.map(({ version }) => version);
};

describe('migrating a database', () => {
  it('runs each version once', async () => {
    const set = { name: 'growing', versions: [['create table growing (a int)']] };
    for (let time = 0; time < 3; time++) await migrate(database, [set]);
    await migrate(database, [{ ...set, versions: [...set.versions, ['alter table growing add b int']] }]);
    expect(await versionOf('growing')).toEqual([1, 2]);
    expect(await database.query('select a, b from growing')).toEqual([]);
  });

  it('rolls back a failed migration', async () => {
    const set = { name: 'failing', versions: [['create table half (a int)'], ['create table half (a int)']] };
    await expect(migrate(database, [set])).rejects.toThrow();
    expect(await versionOf('failing')).toEqual([]);
    await expect(database.query('select * from half')).rejects.toThrow('does not exist');
  });

  it('rejects a database that is newer than the program', async () => {
    const set = { name: 'ahead', versions: [['select 1'], ['select 1']] };
    await migrate(database, [set]);
    const older = { ...set, versions: set.versions.slice(0, 1) };
    await expect(migrate(database, [older])).rejects.toThrow('at version 2 of "ahead"');
  });
});

it('builds the search index only if the database has trigrams', { timeout: 60_000 }, async () => {
  const index = `select indexname from pg_indexes where indexname = 'tokens_search'`;
  expect(await database.query(index)).toHaveLength(1);
  const client = await PGlite.create();
  const sql = drizzle(client) as unknown as Database['sql'];
  const bare: Database = {
    ...database,
    sql,
    transaction: (work) => drizzle(client).transaction((each) => work(each)),
  };
  await migrate(bare, [tokenMigrations]);
  expect((await client.query(index)).rows).toEqual([]);
  await migrate(bare, [tokenMigrations]);
  await client.close();
});

it.each([tokens, tokenResources, intents, auditEvents, migrations])(
  'the migration matches the declared table (%#)',
  async (table: PgTable) => {
    const { name, schema = 'public', columns } = getTableConfig(table);
    const found = await database.query<{ name: string; optional: boolean }>(
      `select column_name as name, is_nullable = 'YES' as optional from information_schema.columns
        where table_schema = $1 and table_name = $2 order by column_name`,
      [schema, name],
    );
    const written = columns.map((column) => ({ name: column.name, optional: !column.notNull }));
    expect(found).toEqual(written.sort((left, right) => (left.name < right.name ? -1 : 1)));
  },
);
