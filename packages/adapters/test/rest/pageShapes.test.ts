import type { Token } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { createRestApi, cursorPages, type RestPages } from '../../src/rest.ts';
import { exampleToken } from './exampleToken.ts';
import { afterLastItem, contentRanges, linksWithResults, nextUri } from './pageShapes.ts';

const tokens = ['a', 'b', 'c', 'd', 'e'].map((id) => ({ ...exampleToken, id }));

async function idsOf(pages: RestPages, answer: (request: Request) => Response, headers = {}): Promise<string> {
  const api = createRestApi({
    baseUrl: 'http://api.test/v1',
    fetch: answer,
    listTokens: { route: 'GET /keys?size=2', headers, pages },
  });
  const found: Token[] = [];
  let cursor: string | undefined;
  for (let turned = 0; turned === 0 || (cursor !== undefined && turned < 9); turned++) {
    const page = await api.listTokens?.({ ...(cursor !== undefined && { cursor }) });
    found.push(...(page?.items ?? []));
    cursor = page?.nextCursor;
  }
  return `${found.map(({ id }) => id).join('')}${cursor === undefined ? '' : '…'}`;
}

const queryOf = ({ url }: Request) => new URL(url).searchParams;

it('continues after the id of the last item', async () => {
  const ids = await idsOf(afterLastItem, (request) => {
    const start = tokens.findIndex(({ id }) => id === queryOf(request).get('starting_after')) + 1;
    return Response.json({ data: tokens.slice(start, start + 2), has_more: start + 2 < tokens.length });
  });
  expect(ids).toBe('abcde');
});

it('follows a URL in the body with all its parameters', async () => {
  const ids = await idsOf(nextUri, (request) => {
    const query = queryOf(request);
    const page = Number(query.get('page'));
    expect([query.get('size'), query.get('token')]).toEqual(['2', page > 0 ? `t${page}` : null]);
    const next = page < 2 ? `/v1/keys?size=2&page=${page + 1}&token=t${page + 1}` : null;
    return Response.json({ keys: tokens.slice(page * 2, page * 2 + 2), next_page_uri: next });
  });
  expect(ids).toBe('abcde');
});

it.each([null, '', undefined])('ends a list if %o is in the place of the next page’s URL', (next) => {
  const body = { keys: [], next_page_uri: next };
  const page = { status: 200, headers: new Headers(), body, url: 'http://api.test/v1/keys?page=2' };
  expect(nextUri.read(page, 'page=2').nextCursor).toBeUndefined();
});

it('ends a list after the last page, even if that page has a link', async () => {
  const ids = await idsOf(linksWithResults, (request) => {
    const start = Number(queryOf(request).get('cursor'));
    const link = `<http://api.test/v1/keys?cursor=${start + 2}>; rel="next"; results="${start + 2 < tokens.length}"`;
    return Response.json(tokens.slice(start, start + 2), { headers: { Link: link } });
  });
  expect(ids).toBe('abcde');
});

it('requests ranges of items, and reads the total from the response', async () => {
  const many = Array.from({ length: 5 }, (_, at) => tokens[at]);
  const asked: (string | null)[] = [];
  const ids = await idsOf(contentRanges, ({ headers }) => {
    asked.push(headers.get('Range'));
    const start = Number(headers.get('Range')?.match(/\d+/)?.[0]);
    const page = many.slice(start, start + 3);
    const range = `items ${start}-${start + page.length - 1}/${many.length}`;
    return Response.json(page, { status: 206, headers: { 'Content-Range': range } });
  });
  expect([ids, asked]).toEqual(['abcde', ['items=0-99', 'items=3-102']]);
});

it('sends the `Next-Range` of a page as the `Range` of the next page', async () => {
  const pages = cursorPages({ items: '', in: 'header', parameter: 'Range', nextHeader: 'Next-Range' });
  const asked: (string | null)[] = [];
  const answer = ({ headers }: Request) => {
    asked.push(headers.get('Range'));
    const start = asked.length * 2 - 2;
    const next = start + 2 < tokens.length ? { 'Next-Range': `id ]${tokens[start + 1]?.id}..; max=2` } : {};
    return Response.json(tokens.slice(start, start + 2), { status: 206, headers: next });
  };
  expect(await idsOf(pages, answer, { Range: 'id ..; max=2' })).toBe('abcde');
  expect(asked).toEqual(['id ..; max=2', 'id ]b..; max=2', 'id ]d..; max=2']);
});
