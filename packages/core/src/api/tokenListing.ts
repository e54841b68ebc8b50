import type { Token } from '../token/token.ts';
import type { Page } from './page.ts';
import { array, boolean, number, object, oneOf, optional, type TypeOf } from './shape.ts';

const statusFilterShape = oneOf('active', 'expiring', 'inactive');

/**
 * A segment of the list. `active` has every token that is not terminal: tokens that expire soon, wait for approval, or
 * have lost their owner are part of it. `expiring` is the part of `active` that ends within 14 days. `inactive` has
 * expired and revoked tokens, so `active` and `inactive` together are all tokens.
 */
export type TokenStatusFilter = TypeOf<typeof statusFilterShape>;

const sortShape = oneOf('newest', 'name', 'expires', 'last-used');

/**
 * The order of the list: newest first; by name from A to Z; the next to expire first and `never` last; the last used
 * first and never used last. Equal tokens are newest first.
 */
export type TokenSort = TypeOf<typeof sortShape>;

export const listingShape = object({
  /** Whether `query` searches name, hint, description, and creator. @default false */
  search: optional(boolean),
  /** The values that `status` accepts. @default none */
  statuses: optional(array(statusFilterShape)),
  /** The values that `sort` accepts. @default ['newest'] */
  sorts: optional(array(sortShape)),
  /** Whether the first page has `counts`. @default false */
  counts: optional(boolean),
});

/** Abilities of the API's own list. For the rest, the page uses the tokens that it has loaded, and says so. */
export interface TokenListing extends TypeOf<typeof listingShape> {}

/**
 * The query for one page. An API ignores parameters that `TokenOptions.listing` doesn't declare, so a page omits them.
 */
export interface TokenQuery {
  /** The `nextCursor` of the previous page of the same query, status, and sort. */
  readonly cursor?: string;
  /** Tokens at most; an API can return fewer. */
  readonly limit?: number;
  /** The text that the user typed. Each of its words must occur. */
  readonly query?: string;
  /** @default every token */
  readonly status?: TokenStatusFilter;
  /** @default 'newest' */
  readonly sort?: TokenSort;
  readonly signal?: AbortSignal;
}

export const countsShape = object({
  all: number,
  active: number,
  expiring: number,
  inactive: number,
  /** The API stops counting here: a count of 1,000 with `cappedAt: 1000` means "1,000+". @default exact counts */
  cappedAt: optional(number),
});

/** Tokens by segment. They follow `query` and ignore `status`. */
export interface TokenCounts extends TypeOf<typeof countsShape> {}

export interface TokenPage extends Page<Token> {
  readonly counts?: TokenCounts;
}
