import { killPlaces } from './killPlaces.ts';

/** PGlite starts four times slower than PostgreSQL, so only one in five rounds uses PGlite. */
const ROUNDS = 5;

export function isOnPglite(seed: number): boolean {
  return Math.floor(seed / killPlaces.length) % ROUNDS === 0;
}
