/** A place of the page where a text may lie. Runs in the page. */
export interface PageSink {
  /** Leaves the text there, as careless code would. */
  readonly plant: (text: string) => unknown;
  /** How often the text is there. */
  readonly find: (text: string) => number | Promise<number>;
}

export function countIn(haystack: string, text: string): number {
  return haystack.split(text).length - 1;
}
