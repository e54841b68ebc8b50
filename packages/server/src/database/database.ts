import type { SQL } from 'drizzle-orm';
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core';

/** Drizzle over either store, or inside a transaction of either. Transactions start with `Database.transaction` only. */
export type Sql = Omit<PgDatabase<PgQueryResultHKT, Record<string, never>>, 'transaction'>;

/** An open database with current tables. */
export interface Database {
  readonly store: 'pglite' | 'postgres';
  /** @internal */
  readonly sql: Sql;
  /**
   * Runs `work` in one transaction of `read committed`.
   * @throws {CommitLost} if the connection ended before the answer to the commit
   * @internal
   */
  readonly transaction: <Result>(
    work: (transaction: Sql) => Promise<Result>,
    wait?: TransactionWait,
  ) => Promise<Result>;
  /** Runs one statement with `$1`, `$2` … on the host's own tables in the same database, and returns its rows. */
  query<Row>(statement: string, values?: readonly unknown[]): Promise<Row[]>;
  /** Ends every connection. Another process can then open the folder. */
  close(): Promise<void>;
}

/** `bounded` for requests: a statement fails after seconds. `unbounded` for migrations, which can build indexes for minutes. */
export type TransactionWait = 'bounded' | 'unbounded';

/** The rows of a statement that the query builder cannot express. Both drivers wrap them in `rows`. */
export async function rowsOf<Row extends Record<string, unknown>>(sql: Sql, statement: SQL): Promise<Row[]> {
  const result = (await sql.execute(statement)) as unknown as { readonly rows: Row[] };
  return result.rows;
}
