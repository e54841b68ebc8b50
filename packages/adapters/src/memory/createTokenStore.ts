import { type Token, TokenApiError, type TokenRequest, type TokenStatus } from '@tokenwright/core';
import { expiryInstant } from '@tokenwright/core/expiration';

/** A new secret, and the part of it that may be shown. */
interface Issued {
  readonly secret: string;
  readonly hint: string;
}

/** All tokens ever made, newest first. It never removes a token. */
export interface TokenStore {
  list(): readonly Token[];
  /** @throws {TokenApiError} `not-found` for an unknown id */
  get(id: string): Token;
  hasLive(name: string): boolean;
  /** @param issued missing for a token that waits for an approval */
  add(request: TokenRequest, issued?: Issued): Token;
  bySecret(secret: string): Token | undefined;
  revoke(id: string, reason: string | undefined): Token;
}

export function createTokenStore(existing: readonly Token[], person: string, clock: () => number): TokenStore {
  const tokens = [...existing].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
  const secrets = new Map<string, string>();
  const current = (token: Token): Token => ({ ...token, status: statusOf(token, clock()) });

  function indexOf(id: string): number {
    const index = tokens.findIndex((token) => token.id === id);
    if (index < 0) throw new TokenApiError('not-found', { detail: 'There is no such token in this workspace.' });
    return index;
  }
  const at = (index: number): Token => current(tokens[index] as Token);

  return {
    list: () => tokens.map(current),
    get: (id) => at(indexOf(id)),
    hasLive: (name) => tokens.map(current).some((token) => token.name === name.trim() && isLive(token.status)),
    bySecret(secret) {
      const id = secrets.get(secret);
      return id === undefined ? undefined : at(indexOf(id));
    },
    add(request, issued) {
      const token = tokenOf(request, freeId(tokens), person, clock(), issued?.hint);
      tokens.unshift(token);
      if (issued) secrets.set(issued.secret, token.id);
      return current(token);
    },
    revoke(id, reason) {
      const index = indexOf(id);
      const token = at(index);
      if (token.status !== 'revoked') {
        const why = reason === undefined ? {} : { revocationReason: reason };
        const revokedAt = new Date(clock()).toISOString();
        tokens[index] = { ...token, status: 'revoked', revokedAt, revokedBy: person, ...why };
      }
      return at(index);
    },
  };
}

function isLive(status: TokenStatus): boolean {
  return status === 'active' || status === 'pending';
}

function statusOf(token: Token, now: number): TokenStatus {
  if (token.revokedAt !== undefined || token.status === 'revoked') return 'revoked';
  if (token.expiresAt !== null && Date.parse(token.expiresAt) <= now) return 'expired';
  return token.status === 'pending' ? 'pending' : 'active';
}

function freeId(tokens: readonly Token[]): string {
  let number = tokens.length + 1;
  while (tokens.some(({ id }) => id === `tok_${number}`)) number++;
  return `tok_${number}`;
}

/** A token without a hint has no secret yet, because it awaits an approval. */
function tokenOf(request: TokenRequest, id: string, createdBy: string, now: number, hint: string | undefined): Token {
  const end = expiryInstant(request.expiration, now);
  return {
    id,
    name: request.name.trim(),
    ...(request.description ? { description: request.description } : {}),
    tokenType: request.tokenType,
    permissions: request.permissions,
    ...(request.resources ? { resources: request.resources } : {}),
    status: hint === undefined ? 'pending' : 'active',
    createdAt: new Date(now).toISOString(),
    createdBy,
    expiresAt: end === null ? null : new Date(end).toISOString(),
    lastUsedAt: null,
    ...(hint === undefined ? {} : { hint }),
  };
}
