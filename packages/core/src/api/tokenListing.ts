import type { Token } from '../token/token.ts';
import type { Page } from './page.ts';

/**
 * A segment of the list. `active` has every token that is not terminal: tokens that expire soon, wait for approval, or
 * have lost their owner are part of it. `expiring` is the part of `active` that ends within 14 days. `inactive` has
 * expired and revoked tokens, so `active` and `inactive` together are all tokens.
 */
export type TokenStatusFilter = 'active' | 'expiring' | 'inactive';

/**
 * The order of the list: newest first; by name from A to Z; the next to expire first and `never` last; the last used
 * first and never used last. Equal tokens are newest first.
 */
export type TokenSort = 'newest' | 'name' | 'expires' | 'last-used';

/** What the API's own list can do. A page does the rest with the tokens that it has loaded, and says so. */
export interface TokenListing {
  /** Whether `query` searches name, hint, description, and creator. @default false */
  readonly search?: boolean;
  /** The values that `status` accepts. @default none */
  readonly statuses?: readonly TokenStatusFilter[];
  /** The values that `sort` accepts. @default ['newest'] */
  readonly sorts?: readonly TokenSort[];
  /** Whether the first page has `counts`. @default false */
  readonly counts?: boolean;
}

/** The question for one page. An API ignores what `TokenOptions.listing` does not declare, so a page does not ask for it. */
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

/** Tokens by segment. They follow `query` and ignore `status`. */
export interface TokenCounts {
  readonly all: number;
  readonly active: number;
  readonly expiring: number;
  readonly inactive: number;
  /** The API stops counting here: a count of 1,000 with `cappedAt: 1000` means "1,000+". @default exact counts */
  readonly cappedAt?: number;
}

export interface TokenPage extends Page<Token> {
  readonly counts?: TokenCounts;
}
