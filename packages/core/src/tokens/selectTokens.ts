import type {
  TokenCounts,
  TokenHygiene,
  TokenListing,
  TokenQuery,
  TokenSort,
  TokenStatusFilter,
} from '../api/tokenListing.ts';
import { foldSearch } from '../text/foldSearch.ts';
import { queryTerms } from '../text/matchesQuery.ts';
import type { Token } from '../token/token.ts';

/** A part of the list. `active` includes `expiring`; `active` and `inactive` together contain all tokens. */
export type TokenSegment = TokenStatusFilter | 'all';

/** The user's filter, search, and order. */
export interface TokenChoice {
  readonly segment: TokenSegment;
  readonly query: string;
  readonly sort: TokenSort;
  /** If set, `segment` has no effect. */
  readonly hygiene?: TokenHygiene | undefined;
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
  if (token.status !== 'active' || !token.expiresAt) return false;
  const left = Date.parse(token.expiresAt) - now;
  return left > 0 && left <= SOON;
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
 * @param rule `hygieneOf(options)`; applies if the API lacks the chosen hygiene filter
 */
export function planListing(
  choice: TokenChoice,
  listing: TokenListing | undefined,
  rule?: (token: Token, hygiene: TokenHygiene, now: number) => boolean,
): ListingPlan {
  const { sort, hygiene } = choice;
  const segment = hygiene ? 'all' : choice.segment;
  const isServed = hygiene === undefined || listing?.hygiene?.includes(hygiene) === true;
  const query = choice.query.slice(0, QUERY_LIMIT).replace(UNSTORABLE, ' ').trim();
  const status = segment !== 'all' && listing?.statuses?.includes(segment) ? segment : undefined;
  const isSearched = listing?.search === true || query === '';
  const isSorted = sort === 'newest' || listing?.sorts?.includes(sort) === true;
  return {
    query: {
      ...(status && { status }),
      ...(hygiene && isServed && { hygiene }),
      ...(isSearched && query && { query }),
      ...(isSorted && sort !== 'newest' && { sort }),
    },
    isLocal: !(status || segment === 'all') || !isServed || !isSearched || !isSorted,
    select(loaded, now, kept) {
      const terms = queryTerms(query);
      const sorted = isSorted ? loaded : sortTokens(loaded, sort);
      const found = isSearched
        ? sorted
        : sorted.filter((token) => terms.every((term) => searchText(token).includes(term)));
      const isShown = (token: Token) =>
        isInSegment(token, segment, now) && (isServed || rule?.(token, hygiene, now) !== false);
      const shown = found.filter((token) => kept?.has(token.id) || isShown(token));
      return { tokens: shown, counts: countSegments(isSearched ? loaded : found, now) };
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

const searchTexts = new WeakMap<Token, string>();

function searchText(token: Token): string {
  const known = searchTexts.get(token);
  if (known !== undefined) return known;
  const { name, hint, oldSecret, description, createdBy, owner } = token;
  const parts = [name, hint, oldSecret?.hint, description, createdBy, owner?.label];
  const text = foldSearch(parts.filter(Boolean).join('\n'));
  searchTexts.set(token, text);
  return text;
}

const moment = (value: string | null | undefined, otherwise: number) => Date.parse(value ?? '') || otherwise;

const moments: Record<Exclude<TokenSort, 'name'>, (token: Token) => number> = {
  newest: ({ createdAt }) => -moment(createdAt, 0),
  expires: ({ expiresAt }) => moment(expiresAt, Number.MAX_VALUE),
  'last-used': ({ lastUsedAt }) => -moment(lastUsedAt, 0),
};

const orders = new WeakMap<readonly Token[], Map<TokenSort, readonly Token[]>>();

function sortTokens(loaded: readonly Token[], sort: TokenSort): readonly Token[] {
  const known = orders.get(loaded) ?? new Map<TokenSort, readonly Token[]>();
  orders.set(loaded, known);
  const sorted = known.get(sort) ?? inOrder(loaded, sort);
  known.set(sort, sorted);
  return sorted;
}

function inOrder(tokens: readonly Token[], sort: TokenSort): readonly Token[] {
  if (sort === 'name') {
    const { compare } = new Intl.Collator();
    return [...tokens].sort((one, other) => compare(one.name, other.name));
  }
  const keyed = tokens.map((token) => ({ token, at: moments[sort](token) }));
  return keyed.sort((one, other) => one.at - other.at).map(({ token }) => token);
}
