import { type Token, TokenApiError } from '@tokenwright/core';
import { deleting, featureMutant, permits } from './edition.ts';
import { type Mutant, misread, missend, mutant } from './mutant.ts';

const allowed = { allowed: true } as const;

export const singleMutants: readonly Mutant[] = [
  mutant('shape/revocation', 'declares an unknown kind of revocation', () => ({ revocation: 'soft' as never })),
  featureMutant('revoke/deletes', 'declares that it deletes, and keeps the token in the list', deleting, (right) => {
    const tokens = new Map<string, Token>();
    return {
      async createToken(request, call) {
        const result = await right.createToken(request, call);
        tokens.set(result.token.id, result.token);
        return result;
      },
      async listTokens(query) {
        const page = (await right.listTokens?.(query)) ?? { items: [] };
        const listed = new Set(page.items.map(({ id }) => id));
        return { ...page, items: [...page.items, ...[...tokens.values()].filter(({ id }) => !listed.has(id))] };
      },
    };
  }),
  mutant(
    'intents/repeat-later',
    'sends an expiration that it counts from its own clock on each try',
    missend((request) => ({ ...request, description: `until ${Math.floor(Date.now() / 1000) + 86_400}` })),
  ),
  mutant(
    'intents/same-expiration',
    'computes the returned expiration from the clock',
    misread((token) => ({ ...token, expiresAt: new Date(Date.now() + 86_400_000).toISOString() })),
  ),
  mutant('get/same-token', 'reads another date for a single token', (right) => ({
    async getToken(id) {
      const token = (await right.getToken?.(id)) as Token;
      return { ...token, expiresAt: token.createdAt };
    },
  })),
  mutant('get/unknown-id', 'calls an unknown token unavailable', (right) => ({
    getToken: async (id) =>
      (await right.getToken?.(id).catch(() => {
        throw new TokenApiError('unavailable');
      })) as Token,
  })),
  mutant('get/revoked', 'answers from a cache', (right) => {
    const cache = new Map<string, Token>();
    return {
      async createToken(request, call) {
        const result = await right.createToken(request, call);
        cache.set(result.token.id, result.token);
        return result;
      },
      getToken: async (id) => cache.get(id) ?? ((await right.getToken?.(id)) as Token),
    };
  }),
  mutant('namecheck/free', 'calls every name taken', () => ({ checkName: async () => ({ available: false }) })),
  mutant('namecheck/taken', 'calls every name free', () => ({ checkName: async () => ({ available: true }) })),
  mutant('verify/works', 'sends the secret in upper case', (right) => ({
    verifyToken: async (secret) => (await right.verifyToken?.(secret.toUpperCase())) ?? { works: false },
  })),
  mutant('verify/unknown', 'treats every answer as a success', () => ({ verifyToken: async () => ({ works: true }) })),
  mutant('verify/revoked', 'remembers that a secret worked', (right) => {
    const good = new Set<string>();
    return {
      async createToken(request, call) {
        const result = await right.createToken(request, call);
        if (result.status === 'created' && result.secret !== undefined) good.add(result.secret);
        return result;
      },
      verifyToken: async (secret) => ({ works: good.has(secret) }),
    };
  }),
  featureMutant(
    'permits/reason',
    'denies a right without a reason',
    permits(allowed, { allowed: false, reason: 'Ask the owner.' }),
    (right) => ({
      async createToken(request, call) {
        const result = await right.createToken(request, call);
        return { ...result, token: { ...result.token, can: { revoke: { allowed: false } } } };
      },
    }),
  ),
  featureMutant(
    'permits/create',
    'hides the wizard from a user who can create',
    permits(allowed, allowed),
    (right) => ({
      loadOptions: async () => ({
        ...(await right.loadOptions()),
        canCreate: { allowed: false, reason: 'Admins only.' },
      }),
    }),
  ),
  mutant('permits/revoke', 'only hides the button', (right) => ({
    async createToken(request, call) {
      const result = await right.createToken(request, call);
      return { ...result, token: { ...result.token, can: { revoke: { allowed: false, reason: 'Owners only.' } } } };
    },
  })),
  featureMutant(
    'permits/revoke',
    'reports a missing right as a fault',
    permits(allowed, { allowed: false, reason: 'Ask the owner.' }),
    () => ({
      revokeToken: async () => {
        throw new TokenApiError('unavailable');
      },
    }),
  ),
];
