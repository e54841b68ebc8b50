import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Sql } from './database.ts';

/** Milliseconds until a request gives up on a lock. */
const PATIENCE = 3_000;

/** Milliseconds between two tries, at random, so that waiting requests do not return together. */
const PAUSE = { least: 20, most: 120 };

/**
 * Runs `work` in a transaction. The isolation level is fixed: the locks and constraints are built for
 * `read committed`, and a stricter default of the database would cause serialization errors.
 * If a row is locked, it gives the connection back, pauses, and runs `work` again, so `work` only reads and writes rows.
 */
export async function inTransaction<Result>(
  { transaction }: Pick<Database, 'transaction'>,
  work: (transaction: Sql) => Promise<Result>,
): Promise<Result> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await transaction(work);
    } catch (error) {
      if (!isLocked(error) || performance.now() > end) throw error;
      await pause(PAUSE.least + Math.random() * (PAUSE.most - PAUSE.least));
    }
  }
}

/** `lock_not_available`, also as the cause of the query builder's error. */
function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '55P03') || isLocked(error.cause);
}

/** The 64-bit number of PostgreSQL's advisory lock for a name. Two names with the same number only wait for each other. */
export function lockNumber(...name: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(name)).digest().readBigInt64BE().toString();
}
