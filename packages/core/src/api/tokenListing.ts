import type { Token } from '../token/token.ts';
import { array, boolean, number, object, oneOf, optional, type TypeOf } from './shape.ts';

const statusFilterShape = oneOf('active', 'expiring', 'inactive');

/**
 * - `active`: tokens that work or may work again;
 * - `expiring`: active tokens that expire within 14 days;
 * - `inactive`: expired and revoked tokens.
 */
export type TokenStatusFilter = TypeOf<typeof statusFilterShape>;

const sortShape = oneOf('newest', 'name', 'expires', 'last-used');

/**
 * The order of a list. Names go from A to Z, and the soonest expiration comes first. Tokens that never expire, or were
 * never used, come last.
 */
export type TokenSort = TypeOf<typeof sortShape>;

const hygieneShape = oneOf('never-used', 'unused', 'no-expiration', 'dangerous-idle');

/**
 * Working tokens to review:
 * - `unused`: no use for 90 days;
 * - `dangerous-idle`: a dangerous permission or token type, and no use for 30 days.
 *
 * The age of a token that was never used counts from its creation.
 */
export type TokenHygiene = TypeOf<typeof hygieneShape>;

export const listingShape = object({
  /** The API searches names, hints, descriptions, and creators. @default false */
  search: optional(boolean),
  /** @default [] */
  statuses: optional(array(statusFilterShape)),
  /** @default ['newest'] */
  sorts: optional(array(sortShape)),
  /** The first page has counts. @default false */
  counts: optional(boolean),
  /** @default [] */
  hygiene: optional(array(hygieneShape)),
});

/** The list features that the API supports. For the others, the page uses the tokens that it has loaded. */
export interface TokenListing extends TypeOf<typeof listingShape> {}

/** A query for one page. The page omits each parameter that the API doesn't support. */
export interface TokenQuery {
  /** The `nextCursor` of the previous page. */
  readonly cursor?: string;
  readonly limit?: number;
  /** The user's search. A token must contain every word. */
  readonly query?: string;
  /** If omitted, all tokens. */
  readonly status?: TokenStatusFilter;
  readonly hygiene?: TokenHygiene;
  /** @default 'newest' */
  readonly sort?: TokenSort;
  readonly signal?: AbortSignal;
}

/** One page of items. `total` counts the items of all pages. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly total?: number;
  /** The number of items that the adapter omitted. */
  readonly unreadable?: number;
}

export const countsShape = object({
  all: number,
  active: number,
  expiring: number,
  inactive: number,
  /** The API counts to this number: 1,000 with `cappedAt: 1000` means “1,000+”. Omit it if counts are exact. */
  cappedAt: optional(number),
  /** Sent if the query has `hygiene`. */
  hygiene: optional(
    object({ 'never-used': number, unused: number, 'no-expiration': number, 'dangerous-idle': number }),
  ),
});

/** The number of tokens per status. Don't limit the counts to the query's `status`. */
export interface TokenCounts extends TypeOf<typeof countsShape> {}

/** A page of tokens, with counts if the API has them. */
export interface TokenPage extends Page<Token> {
  readonly counts?: TokenCounts;
}
