import type { EventQuery, Page, Token, TokenEvent } from '@tokenwright/core';
import { pageOf } from './pageOf.ts';

type Change = NonNullable<TokenEvent['changes']>[number];

export interface EventLog {
  record(
    tokenId: string,
    kind: TokenEvent['kind'],
    more?: { readonly reason?: string; readonly changes?: readonly Change[] },
  ): void;
  list(query: EventQuery, tokens: readonly Token[]): Page<TokenEvent>;
}

export function createEventLog(
  existing: readonly Token[],
  person: string,
  pageSize: number,
  clock: () => number,
): EventLog {
  let count = 0;
  const byPerson = (label: string | undefined) =>
    label === undefined ? {} : { actor: { id: label, label, kind: 'person' as const } };
  const entry = (tokenId: string, kind: TokenEvent['kind'], at: string): TokenEvent => ({
    id: `evt_${++count}`,
    tokenId,
    kind,
    at,
  });
  const events: TokenEvent[] = existing.flatMap((token) => [
    {
      ...entry(token.id, token.status === 'pending' ? 'requested' : 'created', token.createdAt),
      ...byPerson(token.createdBy),
    },
    ...(token.revokedAt === undefined
      ? []
      : [{ ...entry(token.id, 'revoked', token.revokedAt), ...revocationOf(token) }]),
  ]);
  function revocationOf({ revokedBy, revocationReason }: Token) {
    return { ...byPerson(revokedBy), ...(revocationReason !== undefined && { reason: revocationReason }) };
  }
  const expired = ({ id, expiresAt, status }: Token): readonly TokenEvent[] =>
    status === 'expired' && expiresAt ? [{ id: `evt_${id}_expired`, tokenId: id, kind: 'expired', at: expiresAt }] : [];

  return {
    record(tokenId, kind, more = {}) {
      events.push({ ...entry(tokenId, kind, new Date(clock()).toISOString()), ...byPerson(person), ...more });
    },
    list({ tokenId, cursor }, tokens) {
      const all = [...events, ...tokens.flatMap(expired)].reverse();
      const found = all.filter((event) => tokenId === undefined || event.tokenId === tokenId);
      const sorted = found.sort((one, other) => Date.parse(other.at) - Date.parse(one.at));
      return pageOf(sorted, cursor, pageSize);
    },
  };
}
