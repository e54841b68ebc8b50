import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle over either store, or inside a transaction of either. */
export type Sql = PgDatabase<PgQueryResultHKT, Record<string, never>>;

/** An open database with its tables in place. */
export interface Database {
  readonly store: 'pglite' | 'postgres';
  readonly sql: Sql;
  /** Runs one statement with `$1`, `$2` … over a host's own tables in the same database, and gives its rows. */
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ends every connection. A folder can then be opened by another process. */
  close(): Promise<void>;
}
