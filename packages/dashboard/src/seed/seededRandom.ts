/** Gives the same numbers on every machine. Never use it for secrets. */
export interface SeededRandom {
  next(): number;
  int(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  shuffle<T>(list: readonly T[]): T[];
  id(prefix: string): string;
}

const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

/** The Mulberry32 generator (Tommy Ettinger, public domain). */
export function seededRandom(seed: number): SeededRandom {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (least: number, most: number): number => least + Math.floor(next() * (most - least + 1));
  return {
    next,
    int,
    pick: <T>(list: readonly T[]): T => list[int(0, list.length - 1)] as T,
    shuffle: <T>(list: readonly T[]): T[] => {
      const left = [...list];
      return list.map(() => left.splice(int(0, left.length - 1), 1)[0] as T);
    },
    id: (prefix) => `${prefix}_${Array.from({ length: 12 }, () => ALPHABET[int(0, ALPHABET.length - 1)]).join('')}`,
  };
}
