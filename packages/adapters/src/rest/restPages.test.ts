import type { Page, Token } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { causeOf } from '../../test/rest/exampleRestApi.ts';
import { exampleToken } from '../../test/rest/exampleToken.ts';
import { createRestApi } from './createRestApi.ts';

import { cursorPages, linkedPages, numberedPages, offsetPages, type RestPages } from './restPages.ts';

const tokens = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...exampleToken, id }));

async function walk(pages: RestPages, answer: (url: URL) => Response) {
  const asked: string[] = [];
  const fetch = ({ url }: Request) => {
    asked.push(new URL(url).search);
    return answer(new URL(url));
  };
  const api = createRestApi({ baseUrl: 'http://api.test/v1', fetch, pages });
  const turned: Page<Token>[] = [];
  for (let cursor: string | undefined, more = true; more && turned.length < 9; more = cursor !== undefined) {
    const page: Page<Token> = (await api.listTokens?.(cursor === undefined ? {} : { cursor })) ?? { items: [] };
    turned.push(page);
    cursor = page.nextCursor;
  }
  return {
    asked,
    ids: turned.flatMap(({ items }) => items.map(({ id }) => id)),
    totals: turned.map(({ total }) => total),
  };
}

const json = (body: unknown, headers = {}) => new Response(JSON.stringify(body), { headers });
const numbered = (url: URL) => tokens.slice((Number(url.searchParams.get('page')) - 1) * 2).slice(0, 2);

it('reads pages by a cursor with any parameter name until the API sends none', async () => {
  const pages = cursorPages({ items: 'data', next: 'meta.next', total: 'meta.count', parameter: 'after' });
  const { asked, ids, totals } = await walk(pages, (url) => {
    const after = url.searchParams.get('after');
    return json({ data: after ? tokens.slice(3) : tokens.slice(0, 3), meta: { next: after ? '' : 'x', count: null } });
  });
  expect([asked, ids, totals]).toEqual([
    ['', '?after=x'],
    ['a', 'b', 'c', 'd', 'e'],
    [undefined, undefined],
  ]);
});

it('reads pages by number until it has received as many items as `total` says', async () => {
  const pages = numberedPages({ size: { count: 2, parameter: 'per_page' }, total: 'count' });
  const { asked, ids, totals } = await walk(pages, (url) => json({ items: numbered(url), count: 5 }));
  expect(asked).toEqual(['?page=1&per_page=2', '?page=2&per_page=2', '?page=3&per_page=2']);
  expect([ids, totals]).toEqual([
    ['a', 'b', 'c', 'd', 'e'],
    [5, 5, 5],
  ]);
});

it('reads pages by number until a page is empty, if the API sends no total', async () => {
  const { asked, ids } = await walk(numberedPages({ items: '' }), (url) => json(numbered(url)));
  expect([asked.length, ids.join('')]).toEqual([4, 'abcde']);
});

it('reads every item of an API that sends smaller pages than requested', async () => {
  const pages = numberedPages({ size: { parameter: 'per_page', count: 100 }, total: 'count' });
  const { ids } = await walk(pages, (url) => json({ items: numbered(url), count: 5 }));
  expect(ids.join('')).toBe('abcde');
});

it('stops when the API says that no page follows', async () => {
  const { asked, ids } = await walk(numberedPages({ more: 'meta.more' }), (url) =>
    json({ items: numbered(url), meta: { more: url.searchParams.get('page') !== '3' } }),
  );
  expect([asked.length, ids.join('')]).toEqual([3, 'abcde']);
});

it('reads the number of all items from a header', async () => {
  const { ids, totals } = await walk(numberedPages({ items: '', totalHeader: 'X-Total' }), (url) =>
    json(numbered(url), { 'X-Total': '5' }),
  );
  expect([ids.join(''), totals]).toEqual(['abcde', [5, 5, 5]]);
});

it('counts pages from zero if the API does', async () => {
  const { asked, ids } = await walk(numberedPages({ first: 0 }), (url) =>
    json({ items: tokens.slice(Number(url.searchParams.get('page')) * 2).slice(0, 2), total: 5 }),
  );
  expect([asked, ids.join('')]).toEqual([['?page=0', '?page=1', '?page=2'], 'abcde']);
});

it('requests the next offset from the number of items that it received', async () => {
  const pages = offsetPages({ offset: 'skip', size: { parameter: 'take', count: 4 }, total: 'count' });
  const { asked, ids } = await walk(pages, (url) => {
    const skip = Number(url.searchParams.get('skip'));
    return json({ items: tokens.slice(skip, skip + 3), count: 5 });
  });
  expect([asked, ids.join('')]).toEqual([['?skip=0&take=4', '?skip=3&take=4'], 'abcde']);
});

it('reads the next cursor from a header, and sends it in a header', async () => {
  const sent: (string | null)[] = [];
  const fetch = ({ headers }: Request) => {
    sent.push(headers.get('X-Cursor'));
    return json(
      { items: tokens.slice(sent.length * 2 - 2, sent.length * 2) },
      sent.length < 3 ? { 'X-Next': `n${sent.length}` } : {},
    );
  };
  const pages = cursorPages({ nextHeader: 'X-Next', parameter: 'X-Cursor', in: 'header' });
  const api = createRestApi({ baseUrl: 'http://api.test/v1', fetch, pages });
  const first = await api.listTokens?.({});
  const second = await api.listTokens?.({ cursor: first?.nextCursor ?? '' });
  const third = await api.listTokens?.({ cursor: second?.nextCursor ?? '' });
  expect([sent, third?.items.length, third?.nextCursor]).toEqual([[null, 'n1', 'n2'], 1, undefined]);
});

it('sends a cursor in a nested field of a POST body', async () => {
  const bodies: unknown[] = [];
  const fetch = async (request: Request) => {
    bodies.push(await request.json());
    return json({ data: { items: tokens.slice(0, 2), after: bodies.length === 1 ? 7 : null } });
  };
  const pages = cursorPages({ items: 'data.items', next: 'data.after', parameter: 'variables.after', in: 'body' });
  const listTokens = { route: 'POST /graphql', body: { query: 'tokens', variables: { first: 2 } }, pages } as const;
  const api = createRestApi({ baseUrl: 'http://api.test/v1', fetch, listTokens });
  const first = await api.listTokens?.({});
  await api.listTokens?.({ cursor: first?.nextCursor ?? '' });
  expect(bodies).toEqual([
    { query: 'tokens', variables: { first: 2 } },
    { query: 'tokens', variables: { first: 2, after: '7' } },
  ]);
});

it.each([
  ['</v1/tokens?page=2&x=%26>; rel="next"', '?page=2&x=%26'],
  ['<http://api.test/v1/tokens?page=9>; rel="last", <?page=2>; title="a, b; rel=prev"; rel=next', '?page=2'],
  ['<?page=2>; rel="prefetch next"', '?page=2'],
  ['<?status=active&status=expired&page=2>; rel="next"', '?status=active&status=expired&page=2'],
])('follows the link %s', async (link, search) => {
  const { asked, ids, totals } = await walk(linkedPages(), (url) =>
    url.search ? json(tokens.slice(2)) : json(tokens.slice(0, 2), { Link: link, 'X-Total-Count': '5' }),
  );
  expect([asked, ids.join(''), totals]).toEqual([['', search], 'abcde', [5, undefined]]);
});

it.each(['<?page=2>; rel="prev"', '<?page=2>', 'rel=next', ''])('finds no next page in the link "%s"', async (link) => {
  expect((await walk(linkedPages(), () => json(tokens, { Link: link }))).asked).toEqual(['']);
});

it('follows no link to another URL, which would receive the cookies and headers of this API', async () => {
  const fetch = () => json([], { Link: '<https://evil.test/v1/tokens?page=2>; rel="next"' });
  const api = createRestApi({ baseUrl: 'http://api.test/v1', fetch, pages: linkedPages() });
  const error = await refusalOf(api.listTokens?.({}));
  expect([error.code, causeOf(error)]).toEqual([
    'unavailable',
    'GET /tokens has no usable response: Error: Link: expected a next page at the URL of the request, got another URL.',
  ]);
});
