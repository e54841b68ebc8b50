import type { TokenCounts, TokenListing, TokenQuery, TokenSort, TokenStatusFilter } from '../api/tokenListing.ts';
import { matchesQuery } from '../text/matchesQuery.ts';
import type { Token } from '../token/token.ts';

/** A part of the list. `active` includes `expiring`; `active` and `inactive` together contain all tokens. */
export type TokenSegment = TokenStatusFilter | 'all';

/** The user's filter, search, and order. */
export interface TokenChoice {
  readonly segment: TokenSegment;
  readonly query: string;
  readonly sort: TokenSort;
}

/** A list's initial choice. */
export const firstChoice: TokenChoice = { segment: 'active', query: '', sort: 'newest' };

/** In UTF-16 code units. */
export const QUERY_LIMIT = 200;

const SOON = 14 * 86_400_000;

/** Whether a token works, or may work again. */
export const isLive = ({ status }: Pick<Token, 'status'>): boolean => status !== 'expired' && status !== 'revoked';

/** Whether a token expires within 14 days. */
export function isExpiring(token: Token, now: number): boolean {
  const left = Date.parse(token.expiresAt ?? '') - now;
  return token.status === 'active' && left > 0 && left <= SOON;
}

/** @param now milliseconds since the epoch */
export function isInSegment(token: Token, segment: TokenSegment, now: number): boolean {
  if (segment === 'all') return true;
  if (segment === 'expiring') return isExpiring(token, now);
  return isLive(token) === (segment === 'active');
}

/** Splits a choice: the API applies `query`, and `select` applies the other parts to the loaded tokens. */
export interface ListingPlan {
  readonly query: TokenQuery;
  readonly isLocal: boolean;
  readonly select: (
    loaded: readonly Token[],
    now: number,
    kept?: ReadonlySet<string>,
  ) => { readonly tokens: readonly Token[]; readonly counts: TokenCounts };
}

const UNSTORABLE = /[\p{Cc}\p{Cs}]/gu;

/**
 * Plans a choice.
 * @param listing if omitted, every part applies to the loaded tokens
 */
export function planListing(choice: TokenChoice, listing: TokenListing | undefined): ListingPlan {
  const { segment, sort } = choice;
  const query = choice.query.slice(0, QUERY_LIMIT).replace(UNSTORABLE, ' ').trim();
  const status = segment !== 'all' && listing?.statuses?.includes(segment) ? segment : undefined;
  const isSearched = listing?.search === true || query === '';
  const isSorted = sort === 'newest' || listing?.sorts?.includes(sort) === true;
  return {
    query: {
      ...(status && { status }),
      ...(isSearched && query && { query }),
      ...(isSorted && sort !== 'newest' && { sort }),
    },
    isLocal: !(status || segment === 'all') || !isSearched || !isSorted,
    select(loaded, now, kept) {
      const found = isSearched ? loaded : loaded.filter((token) => matchesSearch(token, query));
      const shown = found.filter((token) => kept?.has(token.id) || isInSegment(token, segment, now));
      return { tokens: isSorted ? shown : sortTokens(shown, sort), counts: countSegments(found, now) };
    },
  };
}

function countSegments(tokens: readonly Token[], now: number): TokenCounts {
  const active = tokens.filter(isLive);
  return {
    all: tokens.length,
    active: active.length,
    expiring: active.filter((token) => isExpiring(token, now)).length,
    inactive: tokens.length - active.length,
  };
}

function matchesSearch({ name, hint, description, createdBy }: Token, query: string): boolean {
  return matchesQuery([name, hint, description, createdBy].filter(Boolean).join('\n'), query);
}

const moment = (value: string | null | undefined, otherwise: number) => Date.parse(value ?? '') || otherwise;

const orders: Record<TokenSort, (one: Token, other: Token) => number> = {
  newest: (one, other) => moment(other.createdAt, 0) - moment(one.createdAt, 0),
  name: (one, other) => one.name.localeCompare(other.name),
  expires: (one, other) => moment(one.expiresAt, Number.MAX_VALUE) - moment(other.expiresAt, Number.MAX_VALUE),
  'last-used': (one, other) => moment(other.lastUsedAt, 0) - moment(one.lastUsedAt, 0),
};

function sortTokens(tokens: readonly Token[], sort: TokenSort): readonly Token[] {
  return [...tokens].sort(orders[sort]);
}
