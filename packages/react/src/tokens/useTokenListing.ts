import type { Token, TokenCounts, TokenSort } from '@tokenwright/core';
import { firstChoice, hintOfSecret, isInSegment, planListing } from '@tokenwright/core/list';
import type { HygieneRule, TokenChoice } from '@tokenwright/core/tokens';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useTokenOptions } from '../queries/useTokenOptions.ts';
import { type ListedTokens, useTokenPages } from '../queries/useTokenPages.ts';
import { useNeeded } from './useModule.ts';
import { useNow } from './useNow.ts';

export const segments = ['active', 'expiring', 'inactive', 'all'] as const;
export const sorts = ['newest', 'name', 'expires', 'last-used'] as const satisfies readonly TokenSort[];

const loadRehearsal = () => import('./rehearse.ts');
const FEW = 200;

/** `kept` tokens stay in the shown segment. */
export function useTokenListing(kept: ReadonlySet<string>, forget: () => void) {
  const [choice, setChoice] = useState(firstChoice);
  const [rule, setRule] = useState<HygieneRule>();
  const search = useDeferredValue(choice.query.trim());
  const { data: options } = useTokenOptions();
  const plan = useMemo(
    () => planListing({ ...choice, query: search }, options?.listing, rule),
    [choice, search, options, rule],
  );
  const pages = useTokenPages(plan.query);
  const [last, setLast] = useState(pages.data);
  if (pages.data && pages.data !== last) setLast(pages.data);
  const loaded = pages.data ?? last;
  const [seen, setSeen] = useState(loaded?.tokens ?? []);
  if (loaded && loaded.tokens.length > 0 && loaded.tokens !== seen) setSeen(loaded.tokens);
  const now = useNow(loaded?.tokens);
  useExpirations(pages.data?.tokens, now, pages.refetch);
  const { module } = useNeeded(loadRehearsal, seen.length > FEW);
  useEffect(() => module?.rehearse(seen, options?.listing), [module, seen, options]);
  const listed = useMemo(() => plan.select(loaded?.tokens ?? [], now, kept), [plan, loaded, now, kept]);
  return {
    pages,
    loaded,
    hasFailed: pages.errorUpdateCount > 0 && (!pages.data || pages.isPlaceholderData),
    now,
    choice,
    plan,
    choose: (change: Partial<TokenChoice>, newRule?: HygieneRule) => {
      if (newRule) setRule(() => newRule);
      if (change.segment || change.hygiene) forget();
      const query = change.query !== undefined && { query: hintOfSecret(change.query, seen) };
      setChoice((before) => ({ ...before, ...(change.segment && { hygiene: undefined }), ...change, ...query }));
    },
    reveal: (token: Token) => {
      if (choice.query || choice.hygiene || choice.sort !== 'newest' || !isInSegment(token, choice.segment, now)) {
        setChoice(isInSegment(token, 'active', now) ? firstChoice : { ...firstChoice, segment: 'all' });
      }
    },
    tokens: listed.tokens,
    counts: countsOf(loaded?.counts, listed.counts, pages.hasNextPage),
    isPartial: plan.isLocal && pages.hasNextPage,
    isEmpty:
      !search && !pages.hasNextPage && hasNone(pages.data, (plan.query.status ?? plan.query.hygiene) !== undefined),
  };
}

/** In a segment, only the counts show whether other segments have tokens. */
function hasNone(listed: ListedTokens | undefined, isSegment: boolean): boolean {
  return isSegment ? listed?.counts?.all === 0 : listed?.tokens.length === 0;
}

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
  readonly isPartial: boolean;
}

function countsOf(served: TokenCounts | undefined, loaded: TokenCounts, hasMore: boolean): ShownCounts {
  return served ? { ...served, isPartial: false } : { ...loaded, isPartial: hasMore };
}
