import { afterEach, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { causeOf, exampleCall, exampleKey, exampleRequest, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { type Act, json, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { createRestApi } from './createRestApi.ts';
import type { RestApiSetup } from './restApiSetup.ts';

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

function connect(setup: RestApiSetup, ...acts: readonly [Act, ...Act[]]) {
  const { fetch, sent } = scriptedFetch(...acts);
  return { api: createRestApi({ baseUrl: 'http://api.test', fetch, ...setup }), sent };
}

const { id: _, ...fields } = token;
const createToken = {
  route: 'POST /keys',
  read: { id: 'key.uid', secret: 'key.value' },
  readBack: { route: 'GET /keys/{id}', read: 'data' },
} as const;
const setup = { token: { id: 'uid' }, createToken } as const;
const answer = json({ key: { uid: 7, value: exampleSecret } }, 201);
const read = { ...token, id: '7' };
const row = json({ data: { ...fields, uid: 7 } });

it('fetches the token of a create response that has only its id and secret', async () => {
  const { api, sent } = connect(setup, answer, row, json({ data: read }));
  expect(await api.createToken(exampleRequest, exampleCall())).toEqual({
    status: 'created',
    token: read,
    secret: exampleSecret,
  });
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'POST http://api.test/keys',
    'GET http://api.test/keys/7',
  ]);
  expect(sent[1]?.headers.has('Idempotency-Key')).toBe(false);
});

it.each<[string, Act]>([
  ['is missing', json({}, 404)],
  ['is lost', () => Promise.reject(new TypeError('lost'))],
  ['has no token', json({ data: null })],
  ['has a token without an id', json({ data: fields })],
])('still returns the secret if the fetched response %s', async (__, act) => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const { api } = connect(setup, answer, act);
  const { name, tokenType } = exampleRequest;
  expect(await api.createToken(exampleRequest, exampleCall())).toMatchObject({
    status: 'created',
    token: { id: '7', name, tokenType, expiresAt: '' },
    secret: exampleSecret,
  });
});

it('waits five seconds for the token, and then returns the secret without it', async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    return milliseconds === 5_000 ? AbortSignal.abort() : new AbortController().signal;
  });
  const { api } = connect(setup, answer, () => new Promise(() => {}));
  expect(await api.createToken(exampleRequest, exampleCall())).toMatchObject({ secret: exampleSecret });
  expect(timeout).toHaveBeenCalledWith(5_000);
});

it('fetches the token of an intent, unless its state says that none exists', async () => {
  const whole = { ...setup, findByIntent: 'GET /intents/{intentKey}' } as const;
  const { api } = connect(whole, json({ key: { uid: 7 } }), row);
  expect(await api.findByIntent?.(exampleKey)).toEqual({ status: 'created', token: read });
  const none = connect(whole, json({ status: 'none' }));
  expect(await none.api.findByIntent?.(exampleKey)).toEqual({ status: 'none' });
  expect(none.sent).toHaveLength(1);
});

it('reports an unknown outcome if the create response has no id', async () => {
  const { api } = connect(setup, json({ key: { value: exampleSecret } }), row);
  const error = await refusalOf(api.createToken(exampleRequest, exampleCall()));
  expect([error.code, causeOf(error)]).toEqual([
    'unknown-outcome',
    'POST /keys has no usable response: id: expected the id of the token, which readBack needs.',
  ]);
});

it('reads a revoked token from its place in the fetched response', async () => {
  const revokeToken = { route: 'DELETE /keys/{id}', readBack: { route: 'GET /keys/{id}', read: 'data' } } as const;
  const { api } = connect({ revokeToken }, () => new Response(null, { status: 204 }), json({ data: token }));
  expect(await api.revokeToken?.('k1')).toEqual(token);
});

it('fetches the token if the response to an edit has no body, and rejects with "unknown-outcome" if that fails', async () => {
  const readBack = { route: 'GET /keys/{id}', read: 'data' } as const;
  const updateToken = { route: 'PUT /keys/{id}', body: { name: '{name}' }, readBack } as const;
  const edited = () => new Response(null, { status: 204 });
  const { api, sent } = connect({ updateToken }, edited, json({ data: token }), edited, json({}, 403));
  expect(await api.updateToken?.('k1', { name: 'CRM' })).toEqual(token);
  expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
    'PUT http://api.test/keys/k1',
    'GET http://api.test/keys/k1',
  ]);
  expect((await refusalOf(api.updateToken?.('k1', { name: 'CRM' }))).code).toBe('unknown-outcome');
});

it.each<[string, unknown]>([
  ['createToken.readBack: this method has no placeholder {uid}', { createToken: { readBack: 'GET /keys/{uid}' } }],
  ['createToken.readBack: "undefined" is not a route', { createToken: { readBack: { read: 'data' } } }],
  ['createToken.readBack: has no option "headers"', { createToken: { readBack: { route: 'GET /k', headers: {} } } }],
  ['createToken.readBack.read: expected the path', { createToken: { readBack: { route: 'GET /k/{id}', read: 7 } } }],
  [
    'createToken.read: readBack fetches the token. Name its id instead',
    { createToken: { read: { token: 'key' }, readBack: 'GET /keys/{id}' } },
  ],
  [
    'revokeToken.read: readBack fetches the token. Move it',
    { revokeToken: { read: 'data', readBack: 'GET /keys/{id}' } },
  ],
])('throws "%s…" when the adapter is created', (message, wrong) => {
  expect(() => createRestApi(wrong as RestApiSetup)).toThrow(message);
});
