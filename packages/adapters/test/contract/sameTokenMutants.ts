import type { Token } from '@tokenwright/core';
import { type Mutant, misreadList, mutant } from './mutant.ts';

const mistakes: Readonly<Record<string, (token: Token) => Token>> = {
  'another name': (token) => ({ ...token, name: `${token.name} (copy)` }),
  'no description': ({ description: _, ...token }) => token,
  'fewer permissions': ({ permissions = [], ...token }) => ({ ...token, permissions: permissions.slice(1) }),
  'no permissions': ({ permissions: _, ...token }) => token,
  'another status': (token) => ({ ...token, status: 'expired' }),
  'an expiration a minute later': (token) => ({ ...token, expiresAt: movedBy(token.expiresAt, 60_000) }),
  'an expiration some seconds later': (token) => ({ ...token, expiresAt: movedBy(token.expiresAt, 2_001) }),
  'a creation date a minute later': (token) => ({ ...token, createdAt: movedBy(token.createdAt, 60_000) }),
  'no expiration': (token) => ({ ...token, expiresAt: null }),
};

export const sameTokenMutants: readonly Mutant[] = Object.entries(mistakes).flatMap(([wrong, mistake]) => [
  mutant('list/same-token', `lists ${wrong}`, misreadList(mistake)),
  mutant('get/same-token', `reads ${wrong}`, (right) => ({
    getToken: async (id) => mistake((await right.getToken?.(id)) as Token),
  })),
]);

function movedBy(date: string | null, milliseconds: number): string {
  return new Date(Date.parse(`${date}`) + milliseconds).toISOString();
}
