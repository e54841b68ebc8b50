export interface PageSink {
  /** Leaks the text into this place, as a bug would. */
  readonly plant: (text: string) => unknown;
  readonly find: (text: string) => number | Promise<number>;
}

export function countIn(haystack: string, text: string): number {
  return haystack.split(text).length - 1;
}
