import type { Token, TokenCounts, TokenSort, TokenStatusFilter } from '@tokenwright/core';
import { matchesQuery } from '@tokenwright/core/text';

const SOON = 14 * 86_400_000;

export const isLive = ({ status }: Token) => status !== 'expired' && status !== 'revoked';

/** Whether a working token ends within 14 days. */
export function isExpiring(token: Token, now: number): boolean {
  const left = Date.parse(token.expiresAt ?? '') - now;
  return token.status === 'active' && left > 0 && left <= SOON;
}

export function isInSegment(token: Token, segment: TokenStatusFilter | 'all', now: number): boolean {
  if (segment === 'all') return true;
  if (segment === 'expiring') return isExpiring(token, now);
  return isLive(token) === (segment === 'active');
}

export function countSegments(tokens: readonly Token[], now: number): TokenCounts {
  const active = tokens.filter(isLive);
  return {
    all: tokens.length,
    active: active.length,
    expiring: active.filter((token) => isExpiring(token, now)).length,
    inactive: tokens.length - active.length,
  };
}

export function matchesSearch({ name, hint, description, createdBy }: Token, query: string): boolean {
  return matchesQuery([name, hint, description, createdBy].filter(Boolean).join('\n'), query);
}

const moment = (value: string | null | undefined, otherwise: number) => Date.parse(value ?? '') || otherwise;

const orders: Record<TokenSort, (one: Token, other: Token) => number> = {
  newest: (one, other) => moment(other.createdAt, 0) - moment(one.createdAt, 0),
  name: (one, other) => one.name.localeCompare(other.name),
  expires: (one, other) => moment(one.expiresAt, Number.MAX_VALUE) - moment(other.expiresAt, Number.MAX_VALUE),
  'last-used': (one, other) => moment(other.lastUsedAt, 0) - moment(one.lastUsedAt, 0),
};

/** Equal tokens stay newest first. */
export function sortTokens(tokens: readonly Token[], sort: TokenSort): readonly Token[] {
  return [...tokens].sort(orders[sort]);
}
