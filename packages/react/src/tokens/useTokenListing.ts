import type { Token, TokenCounts, TokenQuery, TokenSort, TokenStatusFilter } from '@tokenwright/core';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { type ListedTokens, useTokenPages } from '../queries/useTokenPages.ts';
import { countSegments, isInSegment, matchesSearch, sortTokens } from './localListing.ts';
import { useNow } from './useNow.ts';

export const segments = ['active', 'expiring', 'inactive', 'all'] as const;
export const sorts = ['newest', 'name', 'expires', 'last-used'] as const satisfies readonly TokenSort[];

export interface ListingChoice {
  readonly segment: (typeof segments)[number];
  readonly query: string;
  readonly sort: TokenSort;
}

const FIRST_CHOICE: ListingChoice = { segment: 'active', query: '', sort: 'newest' };

/**
 * The API selects, searches, and sorts where its options declare it; otherwise this does it over the loaded pages.
 * @param kept ids of tokens that stay in their segment although their status has changed
 */
export function useTokenListing(kept: ReadonlySet<string>) {
  const [choice, setChoice] = useState(FIRST_CHOICE);
  const search = useDeferredValue(choice.query.trim());
  const { data: options } = useTokenOptions();
  const declared = options?.listing;
  const isServed = {
    status: choice.segment !== 'all' && declared?.statuses?.includes(choice.segment as TokenStatusFilter),
    query: declared?.search === true,
    sort: choice.sort === 'newest' || declared?.sorts?.includes(choice.sort),
  };
  const pages = useTokenPages(
    queryOf({
      status: isServed.status ? (choice.segment as TokenStatusFilter) : undefined,
      query: isServed.query && search ? search : undefined,
      sort: isServed.sort && choice.sort !== 'newest' ? choice.sort : undefined,
    }),
  );
  const now = useNow(pages.data?.tokens);
  useExpirations(pages.data?.tokens, now, pages.refetch);
  const isLocal = !(isServed.status || choice.segment === 'all') || !(isServed.query || !search) || !isServed.sort;
  const listed = useMemo(() => {
    const loaded = pages.data?.tokens ?? [];
    const found = isServed.query ? loaded : loaded.filter((token) => matchesSearch(token, search));
    const shown = found.filter((token) => kept.has(token.id) || isInSegment(token, choice.segment, now));
    return { counts: countSegments(found, now), tokens: isServed.sort ? shown : sortTokens(shown, choice.sort) };
  }, [pages.data, search, choice.segment, choice.sort, now, kept, isServed.query, isServed.sort]);
  return {
    pages,
    now,
    choice,
    choose: (change: Partial<ListingChoice>) => setChoice((before) => ({ ...before, ...change })),
    /** Chooses a segment that has the new token, if the shown rows don't. */
    reveal: (token: Token) => {
      if (choice.query || choice.sort !== 'newest' || !isInSegment(token, choice.segment, now)) {
        setChoice(isInSegment(token, 'active', now) ? FIRST_CHOICE : { ...FIRST_CHOICE, segment: 'all' });
      }
    },
    tokens: listed.tokens as readonly Token[],
    counts: countsOf(pages.data?.counts, listed.counts, pages.hasNextPage),
    isPartial: isLocal && pages.hasNextPage,
    isEmpty: !search && !pages.hasNextPage && hasNone(pages.data, isServed.status),
  };
}

/** A segment without tokens says little: only the counts tell that no other segment has one. */
function hasNone(listed: ListedTokens | undefined, isSegment: boolean | undefined): boolean {
  return isSegment ? listed?.counts?.all === 0 : listed?.tokens.length === 0;
}

/** Asks the API again when a shown token expires: the API decides about its status. */
function useExpirations(tokens: readonly Token[] | undefined, now: number, refetch: () => unknown): void {
  const before = useRef(now);
  useEffect(() => {
    const hasExpired = tokens?.some(({ status, expiresAt }) => {
      const at = Date.parse(expiresAt ?? '');
      return status === 'active' && at > before.current && at <= now;
    });
    before.current = now;
    if (hasExpired) refetch();
  }, [tokens, now, refetch]);
}

export interface ShownCounts extends TokenCounts {
  /** Whether more tokens exist than were counted. */
  readonly isPartial: boolean;
}

function countsOf(served: TokenCounts | undefined, loaded: TokenCounts, hasMore: boolean): ShownCounts {
  return served ? { ...served, isPartial: false } : { ...loaded, isPartial: hasMore };
}

function queryOf(query: { readonly [Key in 'status' | 'query' | 'sort']: TokenQuery[Key] | undefined }): TokenQuery {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined));
}
