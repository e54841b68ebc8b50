import { type Database, openDatabase } from '@tokenwright/server';
import { getTableConfig, type PgTable } from 'drizzle-orm/pg-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { entries, forms, formsMigrations, members, workspaces } from './formsTables.ts';

let database: Database;

beforeAll(async () => {
  database = await openDatabase({ migrations: [formsMigrations] });
}, 60_000);

afterAll(() => database.close());

it.each([workspaces, members, forms, entries])(
  'the migration matches the declared table (%#)',
  async (table: PgTable) => {
    const { name, columns } = getTableConfig(table);
    const found = await database.query<{ name: string; optional: boolean }>(
      `select column_name as name, is_nullable = 'YES' as optional from information_schema.columns
      where table_schema = 'public' and table_name = $1 order by column_name`,
      [name],
    );
    const declared = columns.map((column) => ({ name: column.name, optional: !column.notNull }));
    expect(found).toEqual(declared.sort((left, right) => (left.name < right.name ? -1 : 1)));
  },
);
