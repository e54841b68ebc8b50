import { type Token, TokenApiError, type TokenStatus } from '@tokenwright/core/api';
import type { Issued } from './createSecretText.ts';
import { type Ordered, tokenOf } from './tokenOf.ts';

interface HeldSecrets {
  readonly current: string;
  readonly old?: string | undefined;
}

export interface TokenStore {
  list(): readonly Token[];
  get(id: string): Token;
  /** @param except the id of a token that may have the name */
  hasLive(name: string, except?: string): boolean;
  change(id: string, edit: (token: Token) => Token): Token;
  add(ordered: Ordered, issued?: Issued): Token;
  bySecret(secret: string): Token | undefined;
  pastHints(id: string): readonly string[];
  /** With `oldSecret`, keeps the present old secret, or else the secret that this call replaces. */
  replaceSecret(id: string, issued: Issued, oldSecret: Token['oldSecret']): Token;
  keepSecret(id: string, kept: 'old' | 'new'): Token;
  revoke(id: string, reason: string | undefined, restorableUntil?: string): Token;
  remove(id: string): void;
}

export function createTokenStore(existing: readonly Token[], person: string, clock: () => number): TokenStore {
  const tokens = [...existing].sort((one, other) => Date.parse(other.createdAt) - Date.parse(one.createdAt));
  const secrets = new Map<string, HeldSecrets>();
  const pastHints = new Map<string, readonly string[]>();
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
    hasLive: (name, except) =>
      tokens.map(current).some(({ id, name: held, status }) => held === name.trim() && isLive(status) && id !== except),
    change(id, edit) {
      const index = indexOf(id);
      tokens[index] = edit(tokens[index] as Token);
      return at(index);
    },
    bySecret(secret) {
      const held = [...secrets].find(([, { current: now, old }]) => now === secret || old === secret);
      return held && at(indexOf(held[0]));
    },
    pastHints: (id) => pastHints.get(id) ?? [],
    replaceSecret(id, { secret, hint }, oldSecret) {
      const index = indexOf(id);
      const { oldSecret: replaced, ...token } = at(index);
      const held = secrets.get(id);
      if (token.hint !== undefined) pastHints.set(id, [...(pastHints.get(id) ?? []), token.hint]);
      const kept = replaced ? held?.old : held?.current;
      tokens[index] = { ...token, hint, ...(oldSecret && { oldSecret }) };
      secrets.set(id, { current: secret, ...(oldSecret && { old: kept }) });
      return at(index);
    },
    keepSecret(id, kept) {
      const index = indexOf(id);
      const { oldSecret, ...token } = at(index);
      const held = secrets.get(id);
      const [hint, current] = kept === 'new' ? [token.hint, held?.current] : [oldSecret?.hint, held?.old];
      tokens[index] = { ...token, ...(hint !== undefined && { hint }) };
      if (current === undefined) secrets.delete(id);
      else secrets.set(id, { current });
      return at(index);
    },
    add(ordered, issued) {
      const making = { id: freeId(tokens), createdBy: person, now: clock(), hint: issued?.hint };
      const token = tokenOf(ordered, making);
      tokens.unshift(token);
      if (issued) secrets.set(token.id, { current: issued.secret });
      return current(token);
    },
    revoke(id, reason, restorableUntil) {
      const index = indexOf(id);
      const token = at(index);
      if (token.status !== 'revoked') {
        const why = {
          ...(reason !== undefined && { revocationReason: reason }),
          ...(restorableUntil !== undefined && { restorableUntil }),
        };
        const revokedAt = new Date(clock()).toISOString();
        tokens[index] = { ...token, status: 'revoked', revokedAt, revokedBy: person, ...why };
      }
      return at(index);
    },
    remove(id) {
      tokens.splice(indexOf(id), 1);
      secrets.delete(id);
    },
  };
}

function isLive(status: TokenStatus): boolean {
  return status === 'active' || status === 'pending';
}

function statusOf(token: Token, now: number): TokenStatus {
  if (token.revokedAt !== undefined || token.status === 'revoked') return 'revoked';
  if (token.expiresAt !== null && Date.parse(token.expiresAt) <= now) return 'expired';
  return token.status === 'pending' || token.status === 'owner-gone' ? token.status : 'active';
}

function freeId(tokens: readonly Token[]): string {
  let number = tokens.length + 1;
  while (tokens.some(({ id }) => id === `tok_${number}`)) number++;
  return `tok_${number}`;
}
