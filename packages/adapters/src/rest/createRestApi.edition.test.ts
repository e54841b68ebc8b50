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

it('sends the reviewed instant by placeholder and to a function', async () => {
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
  ['an empty answer', empty],
  ['an object without a token', json({ data: null })],
  ['another object', json({ deleted: true })],
])('takes %s for revoked if the API deletes', async (_, act) => {
  const { api } = connect({ revocation: 'deletes', revokeToken: 'DELETE /keys/{id}' }, act);
  expect(await api.revokeToken?.('k1')).toBeUndefined();
  expect(api.revocation).toBe('deletes');
});

it('takes a 200 whose body is no token for revoked if the API deletes', async () => {
  const read = ({ policies }: Readonly<Record<string, unknown>>) => ({ permissions: (policies as []).map(String) });
  const { api } = connect({ revocation: 'deletes', token: read }, json({ success: true, result: { id: 'k1' } }));
  expect(await api.revokeToken?.('k1')).toBeUndefined();
});

it('omits a parameter whose placeholder has no value, together with its prefix', async () => {
  const searchResources = 'GET /zones?name=contains:{query}&kind={type}';
  const { api, sent } = connect({ searchResources }, json({ items: [] }));
  await api.searchResources?.({ type: 'zone', query: '' });
  await api.searchResources?.({ type: 'zone', query: 'a b' });
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?kind=zone', '?name=contains%3Aa+b&kind=zone']);
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

it('says that a token was created, whatever status the token itself has', async () => {
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

it('passes a list to a function that reads a response', async () => {
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

it('takes no 404 for revoked that the setup gives another meaning', async () => {
  const problem = { code: 'message' };
  const codes = { 404: { code: 'forbidden' } } as const;
  const setup = { revocation: 'deletes', problem, codes } as const;
  const refusal = await refusalOf(connect(setup, json({ message: 'No such account' }, 404)).api.revokeToken?.('k1'));
  expect(refusal.code).toBe('forbidden');
});

it('takes a 404 for revoked if the API deletes, and a page of a proxy for an unknown outcome', async () => {
  const setup = { revocation: 'deletes', revokeToken: 'DELETE /keys/{id}' } as const;
  expect(await connect(setup, json({}, 404)).api.revokeToken?.('k1')).toBeUndefined();
  expect((await refusalOf(connect(setup, html(404)).api.revokeToken?.('k1'))).code).toBe('unknown-outcome');
  expect((await refusalOf(connect(setup, html()).api.revokeToken?.('k1'))).code).toBe('unknown-outcome');
});

it('reads a single token inside an envelope', async () => {
  const setup = { getToken: { route: 'GET /keys/{id}', read: 'data.key' } } as const;
  const { api, sent } = connect(setup, json({ data: { key: token } }));
  expect(await api.getToken?.('k/1')).toEqual(token);
  expect(sent[0]?.url).toBe('http://api.test/keys/k%2F1');
  expect((await refusalOf(connect(setup, json({}, 404)).api.getToken?.('k1'))).code).toBe('not-found');
});

it('checks a name through its own route and reading', async () => {
  const read = ({ items }: Readonly<Record<string, unknown>>) => ({ available: (items as unknown[]).length === 0 });
  const { api, sent } = connect({ checkName: { route: 'GET /keys?label={name}', read } }, json({ items: [1] }));
  expect(await api.checkName?.('a b')).toEqual({ available: false });
  expect(sent[0]?.url).toBe('http://api.test/keys?label=a+b');
});

it('tries a secret in a header, and takes a declared status for a dead one', async () => {
  const verifyToken = { route: 'GET /me', headers: { Authorization: 'Bearer {secret}' }, rejects: [401] } as const;
  const { api, sent } = connect({ verifyToken }, json({ user: 1 }), json({}, 401));
  expect(await api.verifyToken?.(exampleSecret)).toMatchObject({ works: true });
  expect(await api.verifyToken?.(exampleSecret)).toEqual({ works: false });
  expect(sent[0]?.headers.get('Authorization')).toBe(`Bearer ${exampleSecret}`);
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

it('places the query of a list where the template has it, and the rest in the URL', async () => {
  const listTokens = { route: 'POST /search', body: { text: '{query}' } } as const;
  const { api, sent } = connect({ listTokens }, json({ items: [] }));
  await api.listTokens?.({ query: 'crm', status: 'active', limit: 5 });
  expect(sent[0]?.url).toBe('http://api.test/search?limit=5&status=active');
  expect(await sent[0]?.json()).toEqual({ text: 'crm' });
});

it('sends no header for an intent that the create has elsewhere', async () => {
  const { api, sent } = connect({ createToken: 'PUT /keys/{intentUuid}' }, created);
  await api.createToken(exampleRequest, exampleCall());
  expect(JSON.stringify([...(sent[0]?.headers ?? [])])).not.toContain(exampleKey);
});

it("takes the server's clock from its `Date`, unless the options name it", async () => {
  const date = { Date: 'Thu, 26 Nov 2026 12:00:00 GMT' };
  const options = { groups: [], tokenTypes: [], expirations: { presets: [7] } };
  const own = connect({}, json(options, 200, date));
  expect((await own.api.loadOptions()).serverTime).toBe('2026-11-26T12:00:00.000Z');
  const named = connect({}, json({ ...options, serverTime: '2026-01-01T00:00:00Z' }, 200, date));
  expect((await named.api.loadOptions()).serverTime).toBe('2026-01-01T00:00:00Z');
});

it('has only the named methods of an API with its own tokens', () => {
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
])('throws "%s…" when the adapter is made', (message, setup) => {
  expect(() => createRestApi(setup as RestApiSetup)).toThrow(message);
});

it('rejects only with the error of the port', async () => {
  const { api } = connect({}, json({ code: 'not-found' }, 404));
  expect(await refusalOf(api.getToken?.('k1'))).toBeInstanceOf(TokenApiError);
});
