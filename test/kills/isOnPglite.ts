import { killPlaces } from './killPlaces.ts';

/** A start on PGlite costs four times as much as on PostgreSQL, so one in five rounds uses it. */
const ROUNDS = 5;

export function isOnPglite(seed: number): boolean {
  return Math.floor(seed / killPlaces.length) % ROUNDS === 0;
}
