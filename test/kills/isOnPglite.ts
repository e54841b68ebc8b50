import { killPlaces } from './killPlaces.ts';

const ROUNDS = 5;

export function isOnPglite(seed: number): boolean {
  return Math.floor(seed / killPlaces.length) % ROUNDS === 0;
}
