import { expect, it } from 'vitest';
import { refusalOf } from '../refusalOf.ts';
import { causeOf, exampleRestApi, exampleSecret } from './exampleRestApi.ts';
import { exampleToken as token } from './exampleToken.ts';
import { json } from './scriptedFetch.ts';

it('gives a page of tokens with everything that a token can hold, and nothing else', async () => {
  const { api, sent } = exampleRestApi(
    json({ items: [{ ...token, secret: exampleSecret }], nextCursor: 'c2', total: 3 }),
  );
  expect(await api.listTokens?.({ cursor: 'c1' })).toEqual({ items: [token], nextCursor: 'c2', total: 3 });
  expect(sent[0]?.url).toBe('http://api.test/tokens?cursor=c1');
});

it('searches resources of a type by page', async () => {
  const page = { items: [{ id: 'form-1', label: '<b>Survey</b>', description: 'x' }], total: 1 };
  const { api, sent } = exampleRestApi(json(page));
  expect(await api.searchResources?.({ type: 'a/b', query: 'Sur vey', cursor: 'c1' })).toEqual(page);
  expect(sent[0]?.url).toBe('http://api.test/resources/a%2Fb?query=Sur+vey&cursor=c1');
});

it.each([
  [{ items: [token, token, token, { ...token, expiresAt: 0 }] }, 'items[3].expiresAt: expected an ISO instant, got 0'],
  [{ items: [{ ...token, expiresAt: 'tomorrow' }] }, 'items[0].expiresAt: expected an ISO instant, got "tomorrow"'],
  [{ items: [{ ...token, expiresAt: undefined }] }, 'items[0].expiresAt: expected an ISO instant, got nothing'],
  [{ items: [{ ...token, createdAt: null }] }, 'items[0].createdAt: expected an ISO instant, got null'],
  [
    { items: [{ ...token, createdAt: '2026-02-30T00:00:00Z' }] },
    'items[0].createdAt: expected an ISO instant, got "2026-02-30T00:00:00Z"',
  ],
  [
    { items: [{ ...token, createdAt: '2026-03-01T12:00:00' }] },
    'items[0].createdAt: expected an ISO instant, got "2026-03-01T12:00:00"',
  ],
  [
    { items: [{ ...token, status: 'x'.repeat(50) }] },
    'items[0].status: expected "active", "expired", "revoked" or "pending", got 50 characters of text',
  ],
  [
    { items: [{ ...token, resources: { mode: 'some' } }] },
    'items[0].resources.mode: expected a scope whose mode is "selected", "all-current" or "all", got "some"',
  ],
  [
    { items: [{ ...token, permissions: ['forms:read', 'x'] }] },
    'items[0].permissions[0]: expected a grant, got "forms:read", and 1 more',
  ],
  [{ items: [], total: -1 }, 'total: expected a whole number, got -1'],
  [{ items: [], nextCursor: 'c1' }, 'nextCursor: expected the cursor of another page, got the one that was asked for'],
  [[token], 'items: expected an array of items, got nothing'],
])('says where a page is not one: %#', async (body, where) => {
  const error = await refusalOf(exampleRestApi(json(body)).api.listTokens?.({ cursor: 'c1' }));
  expect(error.code).toBe('unavailable');
  expect(causeOf(error)).toBe(`GET /tokens has no usable answer: ${where}.`);
});
