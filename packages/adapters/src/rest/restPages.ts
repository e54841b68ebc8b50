import type { RestAnswer } from './restAnswer.ts';

/** What is read of one page; it is checked afterwards. */
export interface WirePage {
  readonly items: unknown;
  readonly nextCursor?: unknown;
  readonly total?: unknown;
}

/** How an API turns pages. `cursorPages`, `numberedPages` and `linkedPages` make the usual ones. */
export interface RestPages {
  /** The parameters that ask for a page, a list for one that is there more than once; `cursor` is the `nextCursor` of the page before, and nothing for the first. */
  readonly ask: (cursor: string | undefined) => Readonly<Record<string, string | readonly string[]>>;
  /** Throws an `Error` that says what is wrong, for a page that cannot be read. */
  readonly read: (answer: RestAnswer, cursor: string | undefined) => WirePage;
}
