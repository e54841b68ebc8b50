import { TokenApiError } from '@tokenwright/core';
import { type Mutant, misread, misreadList, misreadSecret, missend, mutant } from './mutant.ts';

const renamed = (change: (name: string) => string) => misread((token) => ({ ...token, name: change(token.name) }));

export const createMutants: readonly Mutant[] = [
  mutant(
    'create/secret',
    'puts the scheme before the secret',
    misreadSecret((secret) => `Bearer ${secret}`),
  ),
  mutant(
    'create/secret',
    'gives a secret of spaces',
    misreadSecret(() => ' '.repeat(40)),
  ),
  mutant(
    'create/secret',
    'forgets the secret',
    misreadSecret(() => undefined),
  ),
  mutant(
    'create/permissions',
    'sends the first permission only',
    missend((request) => ({ ...request, permissions: request.permissions.slice(0, 1) })),
  ),
  mutant(
    'create/permissions',
    'sends every level as the lowest',
    missend((request) => ({
      ...request,
      permissions: request.permissions.map((grant) => ({ ...grant, level: 'read' })),
    })),
  ),
  mutant(
    'create/permissions',
    'adds a permission to another one',
    misread(({ permissions = [], ...token }) => ({
      ...token,
      permissions: permissions.some(({ permission }) => permission === 'Entries')
        ? [{ permission: 'forms', level: 'read' }, ...permissions.filter(({ permission }) => permission !== 'forms')]
        : permissions,
    })),
  ),
  mutant(
    'create/permissions',
    'reads ids in lower case',
    misread(({ permissions = [], ...token }) => ({
      ...token,
      permissions: permissions.map(({ permission, level }) => ({ permission: permission.toLowerCase(), level })),
    })),
  ),
  mutant(
    'create/token-type',
    'reads the token type from the wrong field',
    misread((token) => ({ ...token, tokenType: 'api_key' })),
  ),
  mutant(
    'create/each-request',
    'reads each token type as the usual one',
    misread((token) => ({ ...token, tokenType: 'service' })),
  ),
  mutant(
    'create/each-request',
    'creates tokens of the usual type for every other type',
    missend(({ resources: _, ...request }) => ({ ...request, tokenType: 'service' })),
  ),
  mutant(
    'create/each-request',
    'lists the tokens of another type without their permissions',
    misreadList((token) => (token.tokenType === 'scoped' ? { ...token, permissions: [] } : token)),
  ),
  mutant('create/each-request', 'rejects every type except the usual one', (right) => ({
    async createToken(request, call) {
      if (request.tokenType !== 'service') throw new TokenApiError('invalid');
      return right.createToken(request, call);
    },
  })),
  mutant(
    'create/resources',
    'forgets the resources',
    missend(({ resources, ...request }) => ({ ...request, tokenType: resources ? 'service' : request.tokenType })),
  ),
  mutant(
    'create/resources',
    'reads the resources back in lower case',
    misread(({ resources, ...token }) =>
      resources?.mode === 'selected'
        ? { ...token, resources: { ...resources, ids: resources.ids.map((id) => id.toLowerCase()) } }
        : token,
    ),
  ),
  mutant(
    'create/description',
    'cuts the description at its first line',
    misread(({ description, ...token }) => ({ ...token, description: description?.split('\n')[0] })),
  ),
  mutant(
    'names/kept',
    'escapes names for HTML',
    renamed((name) => name.replaceAll('&', '&amp;').replaceAll('<', '&lt;')),
  ),
  mutant(
    'names/kept',
    'normalises names',
    renamed((name) => name.normalize('NFC')),
  ),
  mutant(
    'names/kept',
    'joins two spaces in a name',
    renamed((name) => name.replace(/\s+/g, ' ')),
  ),
  mutant(
    'names/kept',
    'removes all but ASCII from names',
    missend((request) => ({ ...request, name: request.name.replace(/[^ -~]/g, '') })),
  ),
  mutant(
    'names/kept',
    'keeps names in lower case',
    renamed((name) => name.toLowerCase()),
  ),
  mutant(
    'names/kept-in-list',
    'escapes names in the list only',
    misreadList((token) => ({ ...token, name: token.name.replaceAll('<', '&lt;') })),
  ),
];
