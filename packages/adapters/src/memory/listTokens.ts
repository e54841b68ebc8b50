import type {
  Token,
  TokenCounts,
  TokenOptions,
  TokenPage,
  TokenQuery,
  TokenSort,
  TokenStatusFilter,
} from '@tokenwright/core';
import { countHygiene, hygieneOf } from '@tokenwright/core/tokens';
import { pageOf } from './pageOf.ts';

interface Listing {
  readonly tokens: readonly Token[];
  readonly pastHints?: (id: string) => readonly string[];
  readonly options: TokenOptions;
  readonly pageSize: number;
  readonly now: number;
}

const SOON = 14 * 86_400_000;

export function listTokens(
  query: TokenQuery,
  { tokens, options, pageSize, now, pastHints = () => [] }: Listing,
): TokenPage {
  const { search, statuses = [], sorts = [], counts, hygiene: hygienes = [] } = options.listing ?? {};
  const { cursor, limit = pageSize, query: words = '', status, hygiene, sort = 'newest' } = query;
  const rule = hygieneOf(options);
  const found = search ? tokens.filter((token) => matches(token, pastHints(token.id), words)) : tokens;
  const ofStatus = status && statuses.includes(status) ? found.filter(inSegment(status, now)) : found;
  const isAsked = hygiene !== undefined && hygienes.includes(hygiene);
  const filtered = isAsked ? ofStatus.filter((token) => rule(token, hygiene, now)) : ofStatus;
  const sorted = sorts.includes(sort) ? [...filtered].sort(order[sort]) : filtered;
  const page = pageOf(sorted, cursor, Math.min(limit, pageSize));
  if (!counts || cursor !== undefined) return page;
  const counted = countsOf(found, now);
  return { ...page, counts: isAsked ? { ...counted, hygiene: countHygiene(found, rule, now) } : counted };
}

function matches(
  { name, hint, description, createdBy, owner }: Token,
  past: readonly string[],
  words: string,
): boolean {
  const text = [name, hint, ...past, description, createdBy, owner?.label].join('\n').toLocaleLowerCase();
  return words
    .toLocaleLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function inSegment(segment: TokenStatusFilter, now: number): (token: Token) => boolean {
  return ({ status, expiresAt }) => {
    const isInactive = status === 'expired' || status === 'revoked';
    if (segment === 'inactive') return isInactive;
    if (segment === 'active') return !isInactive;
    return !isInactive && expiresAt !== null && Date.parse(expiresAt) - now <= SOON;
  };
}

function countsOf(tokens: readonly Token[], now: number): TokenCounts {
  const count = (segment: TokenStatusFilter) => tokens.filter(inSegment(segment, now)).length;
  return { all: tokens.length, active: count('active'), expiring: count('expiring'), inactive: count('inactive') };
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
const instantOf = (text: string | null | undefined, missing: number) => (text ? Date.parse(text) : missing);

const order: Readonly<Record<TokenSort, (one: Token, other: Token) => number>> = {
  newest: () => 0,
  name: (one, other) => names.compare(one.name, other.name),
  expires: (one, other) => before(instantOf(one.expiresAt, Infinity), instantOf(other.expiresAt, Infinity)),
  'last-used': (one, other) => before(instantOf(other.lastUsedAt, -Infinity), instantOf(one.lastUsedAt, -Infinity)),
};

/** `Infinity - Infinity` is `NaN`. */
function before(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
