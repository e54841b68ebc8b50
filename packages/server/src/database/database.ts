import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * Drizzle over either store, or inside a transaction.
 * @internal
 */
export type Sql = Omit<PgDatabase<PgQueryResultHKT, Record<string, never>>, 'transaction'>;

/** An open database with current tables. */
export interface Database {
  readonly store: 'pglite' | 'postgres';
  /** @internal */
  readonly sql: Sql;
  /**
   * @throws {CommitLost} if the answer to the commit did not arrive
   * @internal
   */
  readonly transaction: <Result>(
    work: (transaction: Sql) => Promise<Result>,
    wait?: TransactionWait,
  ) => Promise<Result>;
  /** Runs one statement with `$1`, `$2` … on the host's own tables in the same database. */
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Another process can then open the folder. */
  close(): Promise<void>;
}

/** `unbounded` for migrations, which can build indexes for minutes. */
export type TransactionWait = 'bounded' | 'unbounded';

/** @internal */
export async function rowsOf<Row extends Record<string, unknown>>(sql: Sql, statement: SQL): Promise<Row[]> {
  const result = (await sql.execute(statement)) as unknown as { readonly rows: Row[] };
  return result.rows;
}
