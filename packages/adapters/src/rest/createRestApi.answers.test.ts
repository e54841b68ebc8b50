import { afterEach, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { exampleOptions as options } from '../../test/rest/exampleOptions.ts';
import { causeOf, exampleRestApi, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { html, json } from '../../test/rest/scriptedFetch.ts';

afterEach(() => vi.restoreAllMocks());

it('returns a page of tokens with every field of a token and no other', async () => {
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

it('shows the valid rows of a list with an invalid row, and reports the fault on the console', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const odd = { ...token, id: 7, name: null, status: 'frozen' };
  const { api } = exampleRestApi(json({ items: [token, odd, { ...token, expiresAt: 0 }] }));
  const page = await api.listTokens?.({});
  expect(page?.items.map(({ id, name }) => [id, name])).toEqual([
    ['tok_1', 'CRM sync'],
    ['7', ''],
    ['tok_1', 'CRM sync'],
  ]);
  const said = warned.mock.calls.map(([text]) => String(text)).join(' ');
  expect(said).toContain('items[1].name: expected');
  expect(said).toContain('items[1].status: expected');
  expect(said).toContain('items[2].expiresAt: expected');
});

it.each([
  [[token], 'items: expected an array'],
  ['tokens', 'items: expected an array'],
])('reports the fault of a page without items: %#', async (body, where) => {
  const error = await refusalOf(exampleRestApi(json(body)).api.listTokens?.({ cursor: 'c1' }));
  expect(error.code).toBe('unavailable');
  expect(causeOf(error)).toContain(where);
});

it('ends a list whose next page repeats a cursor', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { api } = exampleRestApi(json({ items: [token], nextCursor: 'c1' }));
  expect(await api.listTokens?.({ cursor: 'c1' })).toEqual({ items: [token] });
});

it('returns options with every field unchanged', async () => {
  const { api, sent } = exampleRestApi(json(options));
  expect(await api.loadOptions()).toEqual(options);
  expect(sent[0]?.url).toBe('http://api.test/options');
});

it.each([
  [{ ...options, groups: {} }, 'groups: expected an array'],
  [{ ...options, expirations: { presets: [7, 0.5] } }, 'whole number of days'],
  [{ ...options, expirations: { presets: [1e9] } }, 'Take one from 1 to'],
  [{ ...options, tokenTypes: [{ id: '', label: 'x' }] }, 'tokenTypes[0].id: expected an id'],
  [[], 'expected an object'],
  ['options', 'expected an object'],
])('names the fault of invalid options: %#', async (body, where) => {
  const error = await refusalOf(exampleRestApi(json(body)).api.loadOptions());
  expect(error.code).toBe('unavailable');
  expect(causeOf(error)).toContain(where);
});

const body = (text: string | null, type?: string) => () =>
  new Response(text, { headers: type === undefined ? {} : { 'Content-Type': type } });

it.each([
  ['a web page', html(), 'text/html'],
  [
    'half a body',
    body('{"groups": [{"id', 'application/json'),
    '16 characters of incomplete or invalid JSON (application/json)',
  ],
  ['nothing', body(null), 'an empty body'],
  ['an empty body with a type', body('', 'application/json'), 'an empty body'],
])('describes a response that is not JSON: %s', async (_, act, came) => {
  expect(causeOf(await refusalOf(exampleRestApi(act).api.loadOptions()))).toBe(
    `GET /options has no usable response: expected JSON, got ${came}.`,
  );
});
