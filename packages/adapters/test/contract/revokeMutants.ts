import { type Token, TokenApiError } from '@tokenwright/core';
import { deleting, featureSubject } from './edition.ts';
import { contractRequest } from './memorySubject.ts';
import { type Mistake, type Mutant, misreadList, mutant } from './mutant.ts';

const revoking =
  (change: (token: Token) => unknown): Mistake =>
  (right) => ({
    revokeToken: async (id, reason) => change((await right.revokeToken?.(id, reason)) as Token) as Token,
  });

export const revokeMutants: readonly Mutant[] = [
  mutant(
    'revoke/answer',
    'returns no token from a revocation',
    revoking(() => undefined),
  ),
  mutant(
    'revoke/answer',
    'returns the token in its state before the revocation',
    revoking((token) => ({ ...token, status: 'active', revokedAt: undefined })),
  ),
  mutant('revoke/twice', 'fails when a token is revoked again', (right) => {
    const revoked = new Set<string>();
    return {
      async revokeToken(id, reason) {
        if (revoked.has(id)) throw new TokenApiError('invalid', { detail: 'This token is revoked already.' });
        const token = (await right.revokeToken?.(id, reason)) as Token;
        revoked.add(id);
        return token;
      },
    };
  }),
  mutant('revoke/twice', 'moves the moment of a revocation when it is repeated', (right) => {
    let calls = 0;
    return {
      async revokeToken(id, reason) {
        const token = (await right.revokeToken?.(id, reason)) as Token;
        return { ...token, revokedAt: new Date(Date.now() + ++calls * 1_000).toISOString() };
      },
    };
  }),
  mutant('revoke/stays-listed', 'hides revoked tokens', (right) => ({
    async listTokens(query) {
      const page = (await right.listTokens?.(query)) ?? { items: [] };
      return { ...page, items: page.items.filter(({ status }) => status !== 'revoked') };
    },
  })),
  mutant(
    'revoke/stays-listed',
    'lists revoked tokens without the time of the revocation',
    misreadList(({ revokedAt, ...token }) => token),
  ),
  mutant(
    'revoke/stays-listed',
    'lists a revoked token as active',
    misreadList(({ revokedAt, ...token }) => ({ ...token, status: 'active' })),
  ),
  mutant('revoke/only-that-one', 'revokes the newest token, whichever was named', (right) => ({
    async revokeToken(id, reason) {
      const newest = (await right.listTokens?.({}))?.items[0]?.id ?? id;
      if (id.startsWith('contract')) return right.revokeToken?.(id, reason) as Promise<Token>;
      const named = (await right.revokeToken?.(id, reason)) as Token;
      await right.revokeToken?.(newest, reason);
      return named;
    },
  })),
  mutant(
    'revoke/reason',
    'replaces the reason of a revocation',
    revoking((token) => ({ ...token, revocationReason: 'Revoked by user' })),
  ),
  mutant('revoke/unknown-id', 'says that it revoked what is not there', (right) => ({
    async revokeToken(id, reason) {
      const token = await right.revokeToken?.(id, reason).catch(() => undefined);
      return token ?? ({ id, ...contractRequest, status: 'revoked' } as unknown as Token);
    },
  })),
  mutant('revoke/unknown-id', 'calls a 404 a fault of the service', (right) => ({
    async revokeToken(id, reason) {
      const token = await right.revokeToken?.(id, reason).catch(() => {
        throw new TokenApiError('unavailable');
      });
      return token as Token;
    },
  })),
  {
    caughtBy: 'revoke/stranger',
    wrong: 'looks tokens up in every workspace',
    subject() {
      const { subject } = mutant('', '', () => ({}));
      const own = subject();
      return { ...own, stranger: own.api };
    },
  },
  {
    caughtBy: 'revoke/stranger',
    wrong: 'takes the 404 of a missing project for a deleted token',
    subject() {
      const subject = featureSubject(deleting);
      const missing = async () => Promise.reject(new TokenApiError('not-found'));
      return { ...subject, stranger: { ...subject.api, listTokens: missing, revokeToken: async () => undefined } };
    },
  },
];
