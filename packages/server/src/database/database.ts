import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle over either store, or a transaction of either. */
export type Sql = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** An open database with current tables. */
export interface Database {
  readonly store: 'pglite' | 'postgres';
  readonly sql: Sql;
  /** Runs one statement with `$1`, `$2` … on the host's own tables in the same database, and returns its rows. */
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ends every connection. Another process can then open the folder. */
  close(): Promise<void>;
}

/** The rows of a statement that the query builder cannot express. Both drivers wrap them in `rows`. */
export async function rowsOf<Row extends Record<string, unknown>>(sql: Sql, statement: SQL): Promise<Row[]> {
  const result = (await sql.execute(statement)) as unknown as { readonly rows: Row[] };
  return result.rows;
}
