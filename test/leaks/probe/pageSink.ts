export interface PageSink {
  readonly plant: (text: string) => unknown;
  readonly find: (text: string) => number | Promise<number>;
}

export function countIn(haystack: string, text: string): number {
  return haystack.split(text).length - 1;
}
