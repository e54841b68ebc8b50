import type { Sql } from './database.ts';

/**
 * All or nothing. Each statement sees what was committed before it, whatever the database is set to: the locks and
 * constraints here are made for that, and would fail with serialization errors under anything stricter.
 */
export function inTransaction<Result>(sql: Sql, work: (transaction: Sql) => Promise<Result>): Promise<Result> {
  return sql.transaction(work, { isolationLevel: 'read committed' });
}
