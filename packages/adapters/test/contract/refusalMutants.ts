import { type Token, TokenApiError, type TokenRequest } from '@tokenwright/core';
import { contractOptions } from './memorySubject.ts';
import { type Mistake, type Mutant, missend, mutant } from './mutant.ts';

const offeredPermissions = new Set(
  contractOptions.groups.flatMap(({ permissions }) => permissions.map(({ id }) => id)),
);

const refusedOnce =
  (change: (error: TokenApiError) => unknown): Mistake =>
  (right) => ({
    createToken: (request, call) =>
      right.createToken(request, call).catch((error: TokenApiError) => {
        throw change(error);
      }),
    revokeToken: async (id, reason) =>
      (await right.revokeToken?.(id, reason).catch((error: TokenApiError) => {
        throw change(error);
      })) as Token,
  });

const scopes = ['forms:read', 'forms:write'];

const scopeOf = (scope: string) => ({ id: scope, label: scope, levels: [{ id: scope, label: 'Allowed' }] });

const byLevel = missend(({ permissions, ...request }) => {
  const levels = new Set(permissions.map(({ level }) => level));
  return { ...request, permissions: [...levels].map((scope) => ({ permission: scope, level: scope })) };
});

export const refusalMutants: readonly Mutant[] = [
  mutant(
    'refuses/unknown-permission',
    'drops permissions that it does not know',
    missend((request) => ({
      ...request,
      permissions: request.permissions.filter(({ permission }) => offeredPermissions.has(permission)),
    })),
  ),
  {
    caughtBy: 'refuses/unknown-permission',
    wrong: 'sends the level of each permission as its scope',
    subject() {
      const options = { ...contractOptions, groups: [{ id: 'all', label: 'All', permissions: scopes.map(scopeOf) }] };
      const permissions = [{ permission: 'forms:write', level: 'forms:write' }];
      const own = mutant('', '', byLevel, { options }).subject();
      return { ...own, request: { ...own.request, permissions } };
    },
  },
  mutant(
    'refuses/unknown-level',
    'takes an unknown level for the lowest',
    missend(({ permissions, ...request }) => ({
      ...request,
      permissions: permissions.map(({ permission, level }) => ({
        permission,
        level: level === 'write' ? level : 'read',
      })),
    })),
  ),
  mutant(
    'refuses/unknown-token-type',
    'falls back to its usual token type',
    missend((request) => ({ ...request, tokenType: request.tokenType === 'scoped' ? 'scoped' : 'service' })),
  ),
  mutant(
    'refuses/unknown-resource',
    'drops resources that it does not know, and takes none for all',
    missend(({ resources, ...request }: TokenRequest) => {
      const ids = resources?.mode === 'selected' ? resources.ids.filter((id) => id.startsWith('Form/')) : [];
      return ids.length > 0
        ? { ...request, resources: { mode: 'selected', ids } }
        : { ...request, tokenType: 'service' };
    }),
  ),
  mutant(
    'refuses/too-long-life',
    'shortens a life that is too long',
    missend((request) => ({ ...request, expiration: atMost(request.expiration, 60) })),
    { options: { ...contractOptions, policy: { lifetimes: [{ maxDays: 60, reason: 'Two months are enough.' }] } } },
  ),
  mutant(
    'refuses/too-long-life',
    'gives a token a year instead of refusing it',
    missend((request) => ({
      ...request,
      expiration: request.expiration === 'never' ? { days: 365 } : request.expiration,
    })),
    { options: { ...contractOptions, policy: { noExpiration: { allowed: false } } } },
  ),
  mutant(
    'refuses/taken-name',
    'rejects a taken name without an issue at the field',
    refusedOnce((error) => (error.code === 'conflict' ? new TokenApiError('conflict') : error)),
  ),
  mutant(
    'refuses/taken-name',
    'has no meaning for a 409',
    refusedOnce((error) => (error.code === 'conflict' ? new TokenApiError('unknown-outcome') : error)),
  ),
  mutant(
    'errors/own-class',
    'throws texts',
    refusedOnce((error) => error.message),
  ),
  mutant(
    'errors/own-class',
    'throws the answer itself',
    refusedOnce(() => new Response('{"error":"bad"}', { status: 400 })),
  ),
  mutant(
    'errors/own-class',
    'throws errors of a class with the same name',
    refusedOnce(({ code, message }) => Object.assign(new Error(message), { name: 'TokenApiError', code })),
  ),
  mutant(
    'errors/own-class',
    'throws the codes of its API',
    refusedOnce(() => new TokenApiError('VALIDATION_FAILED' as never)),
  ),
  mutant(
    'errors/issues',
    'returns issues as strings',
    refusedOnce(
      ({ code, issues }) => new TokenApiError(code, { issues: issues.map(({ message }) => message) as never }),
    ),
  ),
  mutant(
    'errors/issues',
    'names a path instead of a step and a field',
    refusedOnce(
      ({ code, issues }) =>
        new TokenApiError(code, { issues: issues.map(({ message }) => ({ path: 'body.scopes', message })) as never }),
    ),
  ),
  {
    caughtBy: 'errors/signed-out',
    wrong: 'takes a 401 for a fault of the service',
    subject() {
      const own = mutant('', '', () => ({})).subject();
      const unavailable = () => Promise.reject(new TokenApiError('unavailable'));
      return {
        ...own,
        signedOut: { ...own.api, loadOptions: unavailable, createToken: unavailable, listTokens: unavailable },
      };
    },
  },
];

function atMost(expiration: TokenRequest['expiration'], days: number): TokenRequest['expiration'] {
  return expiration !== 'never' && 'days' in expiration ? { days: Math.min(expiration.days, days) } : expiration;
}
