import { TokenApiError } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { exampleCall, exampleKey, exampleRequest, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { type Act, html, json, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { createRestApi } from './createRestApi.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { numberedPages } from './restPages.ts';

function connect(setup: RestApiSetup, ...acts: readonly [Act, ...Act[]]) {
  const { fetch, sent } = scriptedFetch(...acts);
  return { api: createRestApi({ baseUrl: 'http://api.test', fetch, ...setup }), sent };
}

const created = json({ status: 'created', token, secret: exampleSecret }, 201);
const empty: Act = () => new Response(null, { status: 204 });

it('sends the reviewed instant in a placeholder, and passes it to a function', async () => {
  const expiresAt = '2026-12-24T22:59:59.999Z';
  const call = { ...exampleCall(), expiresAt };
  const template = connect({ createToken: { body: { until: '{expiresAt}' } } }, created);
  await template.api.createToken(exampleRequest, call);
  expect(await template.sent[0]?.json()).toEqual({ until: expiresAt });
  const body = (_: unknown, own: { readonly expiresAt?: string }) => ({
    until: Date.parse(own.expiresAt ?? '') / 1000,
  });
  const built = connect({ createToken: { body } }, created);
  await built.api.createToken(exampleRequest, call);
  expect(await built.sent[0]?.json()).toEqual({ until: Date.parse(expiresAt) / 1000 });
});

it.each<[string, Act]>([
  ['an empty response', empty],
  ['an object without a token', json({ data: null })],
  ['another object', json({ deleted: true })],
])('treats %s as revoked if the API deletes tokens', async (_, act) => {
  const { api } = connect({ revocation: 'deletes', revokeToken: 'DELETE /keys/{id}' }, act);
  expect(await api.revokeToken?.('k1')).toBeUndefined();
  expect(api.revocation).toBe('deletes');
});

it('treats a 200 without a token as revoked if the API deletes tokens', async () => {
  const read = ({ policies }: Readonly<Record<string, unknown>>) => ({ permissions: (policies as []).map(String) });
  const { api } = connect({ revocation: 'deletes', token: read }, json({ success: true, result: { id: 'k1' } }));
  expect(await api.revokeToken?.('k1')).toBeUndefined();
});

it('omits a parameter whose placeholder has no value, with its fixed text', async () => {
  const searchResources = 'GET /zones?name=contains:{query}&kind={type}';
  const { api, sent } = connect({ searchResources }, json({ items: [] }));
  await api.searchResources?.({ type: 'zone', query: '' });
  await api.searchResources?.({ type: 'zone', query: 'a b' });
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?kind=zone', '?name=contains%3Aa+b&kind=zone']);
});

it('sends encoded braces of a route unchanged', async () => {
  const project = 'a&b+ü {id}';
  const route = `DELETE /keys/{id}?project=${encodeURIComponent(project)}` as const;
  const { api, sent } = connect({ revocation: 'deletes', revokeToken: route }, json({}));
  await api.revokeToken?.('k&1');
  expect(new URL(sent[0]?.url ?? '').searchParams.get('project')).toBe(project);
  expect(new URL(sent[0]?.url ?? '').pathname).toBe('/keys/k%261');
});

it('reads a code and a sentence from a list of errors', async () => {
  const problem = { code: 'errors.0.code', detail: 'errors.0.message' };
  const errors = [{ code: 1002, message: 'The limit of 50 tokens is reached.' }];
  const { api } = connect({ problem, codes: { 1002: { code: 'quota' } } }, json({ errors }, 400));
  const refusal = await refusalOf(api.createToken(exampleRequest, exampleCall()));
  expect([refusal.code, refusal.detail]).toEqual(['quota', 'The limit of 50 tokens is reached.']);
});

it('passes the reviewed instant to the function that reads the response of a create call', async () => {
  const expiresAt = '2027-01-01T00:00:00.000Z';
  const read = (wire: object, request: { readonly expiresAt?: string }) => ({
    token: { ...token, ...wire, expiresAt: request.expiresAt },
    secret: exampleSecret,
  });
  const { api } = connect({ createToken: { read } }, json({ id: 'k7' }));
  const result = await api.createToken(exampleRequest, { ...exampleCall(), expiresAt });
  expect(result.token).toMatchObject({ id: 'k7', expiresAt });
});

it('reports a token as created, for any status of the token itself', async () => {
  const body = { ...token, status: 'active', key: exampleSecret };
  const { api } = connect({ createToken: { read: { token: '', secret: 'key' } } }, json(body, 201));
  expect(await api.createToken(exampleRequest, exampleCall())).toMatchObject({
    status: 'created',
    secret: exampleSecret,
  });
});

it('searches the loaded pages of an API that cannot search', async () => {
  const pages = numberedPages({ more: 'more' });
  const page = (label: string, more: boolean) => json({ items: [{ id: label, label }], more });
  const searchResources = { route: 'GET /services', filter: true, pages } as const;
  const { api, sent } = connect({ searchResources }, page('Shop', true), page('Blog', true), page('Docs', false));
  expect(await api.searchResources?.({ type: 'service', query: 'BLO' })).toEqual({
    items: [{ id: 'Blog', label: 'Blog' }],
    nextCursor: expect.any(String),
  });
  expect(sent).toHaveLength(2);
  const none = connect({ searchResources }, page('Shop', true), page('Docs', false)).api;
  expect(await none.searchResources?.({ type: 'service', query: 'blog' })).toEqual({ items: [] });
});

it('passes an array to a `read` function if the response is an array', async () => {
  const levels = [{ id: 'read', label: 'Read' }];
  const loadOptions = {
    read: (scopes: unknown) => ({
      groups: [{ id: 'all', label: 'All', permissions: scopes as [] }],
      tokenTypes: [{ id: 'service', label: 'Service token' }],
      expirations: 'none',
    }),
  };
  const scopes = [{ id: 'styles', label: 'Styles', levels }];
  const { api } = connect({ loadOptions }, json(scopes));
  expect((await api.loadOptions()).groups[0]?.permissions).toEqual(scopes);
  const getToken = { route: 'GET /keys/{id}', read: (list: unknown) => (list as unknown[])[0] } as const;
  expect(await connect({ getToken }, json([token])).api.getToken?.('k1')).toEqual(token);
});

it('does not treat a 404 as revoked if the setup gives its code another meaning', async () => {
  const problem = { code: 'message' };
  const codes = { 404: { code: 'forbidden' } } as const;
  const setup = { revocation: 'deletes', problem, codes } as const;
  const refusal = await refusalOf(connect(setup, json({ message: 'No such account' }, 404)).api.revokeToken?.('k1'));
  expect(refusal.code).toBe('forbidden');
});

it('treats a 404 as revoked if the API deletes tokens, and an HTML page as an unknown outcome', async () => {
  const setup = { revocation: 'deletes', revokeToken: 'DELETE /keys/{id}' } as const;
  expect(await connect(setup, json({}, 404)).api.revokeToken?.('k1')).toBeUndefined();
  expect((await refusalOf(connect(setup, html(404)).api.revokeToken?.('k1'))).code).toBe('unknown-outcome');
  expect((await refusalOf(connect(setup, html()).api.revokeToken?.('k1'))).code).toBe('unknown-outcome');
});

const placed = { revocation: 'deletes', revokeToken: 'DELETE /keys/{id}' } as const;
const htmlType = { 'Content-Type': 'text/html; charset=utf-8' };

it.each<[string, Act]>([
  ['an empty 204', () => new Response(null, { status: 204, headers: htmlType })],
  ['an empty 205', () => new Response(null, { status: 205, headers: htmlType })],
  ['an empty 200', () => new Response('', { headers: htmlType })],
  ['JSON', () => new Response('{"deleted":true}', { headers: htmlType })],
  ['plain text', () => new Response('OK', { headers: htmlType })],
  ['an empty 404', () => new Response(null, { status: 404, headers: htmlType })],
])('judges a web page by its body: %s labelled as HTML is none', async (what, act) => {
  const keyed = { ...placed, acknowledge: 'POST /keys/{id}/seen' } as const;
  expect(await connect(keyed, act).api.revokeToken?.('k1')).toBeUndefined();
  const acknowledged = connect({ ...keyed, codes: { 404: { code: 'conflict' } } }, act).api.acknowledge?.(
    'k1',
    exampleKey,
  );
  if (what === 'an empty 404') expect((await refusalOf(acknowledged)).code).toBe('conflict');
  else expect(await acknowledged).toBeUndefined();
});

it.each([
  ['<!DOCTYPE html><h1>Sign in</h1>', 'text/plain'],
  ['\n<html lang="en">', ''],
  ['  <script>location = "/login"</script>', 'text/html'],
])('recognizes the web page %j, labeled %j', async (text, type) => {
  const page: Act = () => new Response(text, { headers: { 'Content-Type': type } });
  for (const call of [
    connect(placed, page).api.revokeToken?.('k1'),
    connect({}, page).api.acknowledge?.('k1', exampleKey),
  ])
    expect((await refusalOf(call)).code).toBe('unknown-outcome');
});

it('reads a single token inside an envelope', async () => {
  const setup = { getToken: { route: 'GET /keys/{id}', read: 'data.key' } } as const;
  const { api, sent } = connect(setup, json({ data: { key: token } }));
  expect(await api.getToken?.('k/1')).toEqual(token);
  expect(sent[0]?.url).toBe('http://api.test/keys/k%2F1');
  expect((await refusalOf(connect(setup, json({}, 404)).api.getToken?.('k1'))).code).toBe('not-found');
});

it("checks a name with the setup's own route and `read`", async () => {
  const read = ({ items }: Readonly<Record<string, unknown>>) => ({ available: (items as unknown[]).length === 0 });
  const { api, sent } = connect({ checkName: { route: 'GET /keys?label={name}', read } }, json({ items: [1] }));
  expect(await api.checkName?.('a b')).toEqual({ available: false });
  expect(sent[0]?.url).toBe('http://api.test/keys?label=a+b');
});

it('tests a secret in a header, and treats the statuses in `rejects` as an invalid secret', async () => {
  const verifyToken = { route: 'GET /me', headers: { Authorization: 'Bearer {secret}' }, rejects: [401] } as const;
  const { api, sent } = connect({ verifyToken }, json({ user: 1 }), json({}, 401));
  expect(await api.verifyToken?.(exampleSecret)).toMatchObject({ works: true });
  expect(await api.verifyToken?.(exampleSecret)).toEqual({ works: false });
  expect(sent[0]?.headers.get('Authorization')).toBe(`Bearer ${exampleSecret}`);
});

it('reads a status in `rejects` as an invalid secret, and any other 401 as the end of the session', async () => {
  const verifyToken = { route: 'GET /me', headers: { 'X-API-Key': '{secret}' }, rejects: [403] } as const;
  const { api } = connect({ verifyToken }, json({}, 403), json({}, 401));
  expect(await api.verifyToken?.(exampleSecret)).toEqual({ works: false });
  expect((await refusalOf(api.verifyToken?.(exampleSecret))).code).toBe('unauthenticated');
});

it('sends a secret in the body by default, and quotes it in no error', async () => {
  const { api, sent } = connect({}, () => {
    throw new TypeError(`lost ${exampleSecret}`);
  });
  const error = await refusalOf(api.verifyToken?.(exampleSecret));
  expect(await sent[0]?.json()).toEqual({ secret: exampleSecret });
  expect(`${error} ${(error.cause as Error).message}`).not.toContain(exampleSecret);
  const refused = connect({}, json({ code: 'invalid', detail: `No ${exampleSecret}` }, 400));
  expect((await refusalOf(refused.api.verifyToken?.(exampleSecret))).detail).toBeUndefined();
});

it('sends list parameters in the body if the template contains them, and the others in the URL', async () => {
  const listTokens = { route: 'POST /search', body: { text: '{query}' } } as const;
  const { api, sent } = connect({ listTokens }, json({ items: [] }));
  await api.listTokens?.({ query: 'crm', status: 'active', limit: 5 });
  expect(sent[0]?.url).toBe('http://api.test/search?limit=5&status=active');
  expect(await sent[0]?.json()).toEqual({ text: 'crm' });
});

it('fills a placeholder in a URL, and fills a numeric id in a body with the number that the API sent', async () => {
  const rows = json({ items: [{ ...token, id: 7 }] });
  const inQuery = connect({ revokeToken: 'DELETE /keys?id={id}' }, json(token));
  await inQuery.api.revokeToken?.('a b');
  expect(inQuery.sent[0]?.url).toBe('http://api.test/keys?id=a+b');
  const inBody = connect({ revokeToken: { route: 'POST /revoke', body: { id: '{id}' } } }, rows, json(token));
  await inBody.api.listTokens?.({});
  await inBody.api.revokeToken?.('7');
  expect(await inBody.sent[1]?.json()).toEqual({ id: 7 });
});

it('sends no header with the intent key if the create call contains it elsewhere', async () => {
  const { api, sent } = connect({ createToken: 'PUT /keys/{intentUuid}' }, created);
  await api.createToken(exampleRequest, exampleCall());
  expect(JSON.stringify([...(sent[0]?.headers ?? [])])).not.toContain(exampleKey);
});

it("reads the server's clock from the `Date` header, unless the options contain it", async () => {
  const date = { Date: 'Thu, 26 Nov 2026 12:00:00 GMT' };
  const options = { groups: [], tokenTypes: [], expirations: { presets: [7] } };
  const own = connect({}, json(options, 200, date));
  expect((await own.api.loadOptions()).serverTime).toBe('2026-11-26T12:00:00.000Z');
  const named = connect({}, json({ ...options, serverTime: '2026-01-01T00:00:00Z' }, 200, date));
  expect((await named.api.loadOptions()).serverTime).toBe('2026-01-01T00:00:00Z');
});

it("omits each method without a route if the setup maps the API's own token fields", () => {
  const { api } = connect({ token: { id: 'uid' } }, created);
  expect([api.getToken, api.checkName, api.verifyToken]).toEqual([undefined, undefined, undefined]);
});

it.each<[string, unknown]>([
  ['revocation: expected "keeps" or "deletes"', { revocation: 'soft' }],
  ["createToken: can't be false", { createToken: false }],
  ['verifyToken.route: this method has no placeholder {secret}', { verifyToken: 'GET /verify?secret={secret}' }],
  ['getToken.read: expected the path', { getToken: { read: 7 } }],
  ['listTokens: has no option "read"', { listTokens: { read: 'data' } }],
  ['createToken: has no option "pages"', { createToken: { pages: {} } }],
  [
    "revokeToken.readBack: a deleted token can't be fetched",
    { revocation: 'deletes', revokeToken: { readBack: 'GET /k/{id}' } },
  ],
])('throws "%s…" when the adapter is created', (message, setup) => {
  expect(() => createRestApi(setup as RestApiSetup)).toThrow(message);
});

it('rejects only with a `TokenApiError`', async () => {
  const { api } = connect({}, json({ code: 'not-found' }, 404));
  expect(await refusalOf(api.getToken?.('k1'))).toBeInstanceOf(TokenApiError);
});
