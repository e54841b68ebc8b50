import { createHash } from 'node:crypto';

/** The 64 bits by which PostgreSQL locks what these texts name. Two names that share them only wait for each other. */
export function lockNumber(...name: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(name)).digest().readBigInt64BE().toString();
}
