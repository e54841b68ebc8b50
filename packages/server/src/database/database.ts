import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/**
 * A Drizzle database or transaction.
 * @internal
 */
export type Sql = Omit<PgDatabase<PgQueryResultHKT, Record<string, never>>, 'transaction'>;

/** An open database with current tables. */
export interface Database {
  readonly store: 'pglite' | 'postgres';
  /** @internal */
  readonly sql: Sql;
  /**
   * @throws {CommitLost} if the response to the commit did not arrive
   * @internal
   */
  readonly transaction: <Result>(
    work: (transaction: Sql) => Promise<Result>,
    wait?: TransactionWait,
  ) => Promise<Result>;
  /** Runs one statement with parameters (`$1`, `$2`, …) on the host's own tables. */
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Closes the database. Another process can then open its folder. */
  close(): Promise<void>;
}

/** `unbounded` has no timeouts, because a migration can build an index for minutes. */
export type TransactionWait = 'bounded' | 'unbounded';

/** @internal */
export async function rowsOf<Row extends Record<string, unknown>>(sql: Sql, statement: SQL): Promise<Row[]> {
  const result = (await sql.execute(statement)) as unknown as { readonly rows: Row[] };
  return result.rows;
}
