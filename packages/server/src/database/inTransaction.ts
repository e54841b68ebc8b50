import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Database, Sql } from './database.ts';

const PATIENCE = 3_000;

const PAUSE = { least: 20, most: 120 };

/** Repeats `work` while a row is locked, for up to 3 seconds. */
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

function isLocked(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && error.code === '55P03') || isLocked(error.cause);
}

/** If two names get the same number, their transactions only wait for each other. */
export function lockNumber(...name: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(name)).digest().readBigInt64BE().toString();
}
