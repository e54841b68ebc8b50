import type { Page, Token } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { refusalOf } from '../refusalOf.ts';
import { createRestApi } from './createRestApi.ts';
import { cursorPages } from './cursorPages.ts';
import { causeOf } from './exampleRestApi.ts';
import { exampleToken } from './exampleToken.ts';
import { linkedPages } from './linkedPages.ts';
import { numberedPages } from './numberedPages.ts';
import type { RestPages } from './restPages.ts';

const tokens = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...exampleToken, id }));

/** All pages, as the manager turns them. */
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

it('turns pages by a cursor of any name, wherever it is, until there is none', async () => {
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

it('turns pages by number until all are seen that the API counts', async () => {
  const pages = numberedPages({ size: { count: 2, parameter: 'per_page' }, total: 'count' });
  const { asked, ids, totals } = await walk(pages, (url) => json({ items: numbered(url), count: 5 }));
  expect(asked).toEqual(['?page=1&per_page=2', '?page=2&per_page=2', '?page=3&per_page=2']);
  expect([ids, totals]).toEqual([
    ['a', 'b', 'c', 'd', 'e'],
    [5, 5, 5],
  ]);
});

it('turns pages by number until one is not full, where nothing is counted', async () => {
  const { asked, ids } = await walk(numberedPages({ items: '', size: { count: 2 } }), (url) => json(numbered(url)));
  expect([asked.length, ids.join('')]).toEqual([3, 'abcde']);
});

it('counts pages from zero where the API does', async () => {
  const pages = numberedPages({ first: 0, size: { count: 2 } });
  const { asked, ids } = await walk(pages, (url) =>
    json({ items: tokens.slice(Number(url.searchParams.get('page')) * 2).slice(0, 2) }),
  );
  expect([asked, ids.join('')]).toEqual([['?page=0', '?page=1', '?page=2'], 'abcde']);
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

it.each(['<?page=2>; rel="prev"', '<?page=2>', 'rel=next', ''])('sees no next page in the link "%s"', async (link) => {
  expect((await walk(linkedPages(), () => json(tokens, { Link: link }))).asked).toEqual(['']);
});

it('follows no link to elsewhere, which would be sent the cookies of this address', async () => {
  const fetch = () => json([], { Link: '<https://evil.test/v1/tokens?page=2>; rel="next"' });
  const api = createRestApi({ baseUrl: 'http://api.test/v1', fetch, pages: linkedPages() });
  const error = await refusalOf(api.listTokens?.({}));
  expect([error.code, causeOf(error)]).toEqual([
    'unavailable',
    'GET /tokens has no usable answer: Error: Link: expected the next page at the address that was asked, got one elsewhere.',
  ]);
});
