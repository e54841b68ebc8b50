import { killPlaces } from './killPlaces.ts';

const ROUNDS = 2;

export function isOnPglite(seed: number): boolean {
  return Math.floor(seed / killPlaces.length) % ROUNDS === 0;
}
