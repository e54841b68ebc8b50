import type { Token } from '../token/token.ts';
import { array, boolean, number, object, oneOf, optional, type TypeOf } from './shape.ts';

const statusFilterShape = oneOf('active', 'expiring', 'inactive');

/**
 * `active`: every token that works or may work again; `expiring`: active and ending within 14 days; `inactive`: expired and
 * revoked.
 */
export type TokenStatusFilter = TypeOf<typeof statusFilterShape>;

const sortShape = oneOf('newest', 'name', 'expires', 'last-used');

/** `newest` first; names from A to Z; `never` and never used last. Equal tokens are newest first. */
export type TokenSort = TypeOf<typeof sortShape>;

export const listingShape = object({
  /** In name, hint, description, and creator. @default false */
  search: optional(boolean),
  /** @default none */
  statuses: optional(array(statusFilterShape)),
  /** @default ['newest'] */
  sorts: optional(array(sortShape)),
  /** On the first page. @default false */
  counts: optional(boolean),
});

/** Abilities of the API's list. The page covers the rest from loaded tokens. */
export interface TokenListing extends TypeOf<typeof listingShape> {}

/** One page's query. Without a declared ability, the page omits its parameter. */
export interface TokenQuery {
  /** The previous page's `nextCursor`. */
  readonly cursor?: string;
  /** At most. */
  readonly limit?: number;
  /** The user's text. Every word must occur. */
  readonly query?: string;
  /** @default every token */
  readonly status?: TokenStatusFilter;
  /** @default 'newest' */
  readonly sort?: TokenSort;
  readonly signal?: AbortSignal;
}

/** The last page has no `nextCursor`; `total` counts all items. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextCursor?: string;
  readonly total?: number;
}

export const countsShape = object({
  all: number,
  active: number,
  expiring: number,
  inactive: number,
  /** 1,000 with `cappedAt: 1000` means "1,000+". @default exact */
  cappedAt: optional(number),
});

/** By segment; ignore `status`. */
export interface TokenCounts extends TypeOf<typeof countsShape> {}

/** Tokens, with counts if known. */
export interface TokenPage extends Page<Token> {
  readonly counts?: TokenCounts;
}
