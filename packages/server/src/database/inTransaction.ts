import { createHash } from 'node:crypto';
import type { Sql } from './database.ts';

/**
 * Runs `work` in a transaction. The isolation level is fixed: the locks and constraints are built for
 * `read committed`, and a stricter default of the database would cause serialization errors.
 */
export function inTransaction<Result>(sql: Sql, work: (transaction: Sql) => Promise<Result>): Promise<Result> {
  return sql.transaction(work, { isolationLevel: 'read committed' });
}

/** The 64-bit number of PostgreSQL's advisory lock for a name. Two names with the same number only wait for each other. */
export function lockNumber(...name: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(name)).digest().readBigInt64BE().toString();
}
