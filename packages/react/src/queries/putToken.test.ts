import { QueryClient } from '@tanstack/react-query';
import type { TokenQuery } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { exampleApi } from '../../test/exampleApi.ts';
import { exampleToken } from '../../test/exampleTokens.ts';
import { putToken } from './putToken.ts';
import { type TokenPages, tokenPagesKey } from './tokenPages.ts';

const [a, b, c] = [exampleToken('A'), exampleToken('B'), exampleToken('C')];

function put(token: typeof a, shown?: TokenPages, query: TokenQuery = {}): TokenPages | undefined {
  const [client, api] = [new QueryClient(), exampleApi()];
  const key = [...tokenPagesKey(api), query];
  client.setQueryData(key, shown);
  putToken(client, api, token);
  return client.getQueryData(key);
}

it('adds a new token at the beginning, and increments the count', () => {
  const pages = [
    { items: [b], total: 2, nextCursor: 'B' },
    { items: [c], total: 2 },
  ];
  expect(put(a, { pages, pageParams: [undefined, 'B'] })?.pages).toEqual([
    { items: [a, b], total: 3, nextCursor: 'B' },
    { items: [c], total: 3 },
  ]);
});

it('replaces a token on whichever page it is', () => {
  const pages = [{ items: [a], nextCursor: 'A' }, { items: [b, c] }];
  const revoked = { ...c, status: 'revoked' } as const;
  expect(put(revoked, { pages, pageParams: [undefined, 'A'] })?.pages).toEqual([pages[0], { items: [b, revoked] }]);
});

it('creates no list before one has loaded', () => {
  expect(put(a)).toBeUndefined();
});

it.each([{ status: 'inactive' }, { status: 'expiring' }, { query: 'b' }] as const)(
  'does not add a new token to a list with the query %o',
  (query) => {
    const shown = { pages: [{ items: [b] }], pageParams: [undefined] };
    expect(put(a, shown, query)).toEqual(shown);
  },
);
