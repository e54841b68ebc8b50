import { type TokenApi, TokenApiError, type TokenRequest } from '@tokenwright/core';
import { afterEach, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { causeOf, exampleCall, exampleKey, exampleRequest, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { type Act, json, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { createRestApi } from './createRestApi.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { cursorPages } from './restPages.ts';

afterEach(() => {
  vi.unstubAllEnvs();
});

function connect(setup: RestApiSetup, ...acts: readonly [Act, ...Act[]]) {
  const { fetch, sent } = scriptedFetch(...acts);
  return { api: createRestApi({ baseUrl: 'http://api.test', fetch, ...setup }), sent };
}

const created = json({ status: 'created', token, secret: exampleSecret }, 201);
const create = (api: TokenApi, changes: Partial<TokenRequest> = {}) =>
  api.createToken({ ...exampleRequest, ...changes }, exampleCall());

const teamOf = ({ tokenType }: TokenRequest) => (tokenType === 'user' ? undefined : tokenType);

it('sends the user’s choice in the query of a create call, and omits the parameter without a choice', async () => {
  const createToken = { route: 'POST /tokens?teamId={team}', placeholders: { team: teamOf } } as const;
  const { api, sent } = connect({ createToken }, created);
  await create(api, { tokenType: 'team/1' });
  await create(api, { tokenType: 'user' });
  expect(sent.map(({ url }) => url)).toEqual(['http://api.test/tokens?teamId=team%2F1', 'http://api.test/tokens']);
});

it('sends fields of the request in the path and the headers of a create call', async () => {
  const createToken = { route: 'POST /{tokenType}/tokens?label={name}', headers: { 'X-Type': '{tokenType}' } } as const;
  const { api, sent } = connect({ createToken }, created);
  await create(api);
  expect(sent[0]?.url).toBe('http://api.test/service/tokens?label=CRM+sync');
  expect(sent[0]?.headers.get('X-Type')).toBe('service');
});

it('fills the headers and the body with values that functions compute from the request and the intent key', async () => {
  const placeholders = {
    days: ({ expiration }: TokenRequest) => (expiration !== 'never' && 'days' in expiration ? expiration.days : null),
    ref: (_: unknown, { intentKey }: { readonly intentKey: string }) => `r-${intentKey.slice(0, 4)}`,
  };
  const createToken = { placeholders, headers: { 'X-Ref': '{ref}' }, body: { ttl: '{days}', note: 'for {days}' } };
  const { api, sent } = connect({ createToken }, created);
  await create(api);
  expect(sent[0]?.headers.get('X-Ref')).toBe('r-a1a1');
  expect(await sent[0]?.json()).toEqual({ ttl: 30, note: 'for 30' });
});

it('omits a query parameter whose computed value is null', async () => {
  const createToken = { route: 'POST /tokens?team={team}', placeholders: { team: () => null } } as const;
  const { api, sent } = connect({ createToken }, created);
  await create(api);
  expect(sent[0]?.url).toBe('http://api.test/tokens');
});

it('fills the route of every method with the parts of the token’s id', async () => {
  const placeholders = {
    team: ({ originalId }: { readonly originalId: unknown }) => (originalId as Id).team,
    key: ({ originalId }: { readonly originalId: unknown }) => (originalId as Id).key,
  };
  const path = '/teams/{team}/keys/{key}';
  const { api, sent } = connect(
    {
      token: (wire) => ({ ...token, id: { team: wire.team, key: wire.key } }),
      getToken: { route: `GET ${path}`, placeholders },
      updateToken: { route: `PATCH ${path}`, placeholders },
      revokeToken: { route: `DELETE ${path}`, placeholders, readBack: `GET ${path}` },
    },
    json({ items: [{ team: 't 1', key: 7 }] }),
    json({ team: 't 1', key: 7 }),
  );
  const id = `${(await api.listTokens?.({}))?.items[0]?.id}`;
  await api.getToken?.(id);
  await api.updateToken?.(id, { name: 'New' }, {});
  await api.revokeToken?.(id);
  expect(sent.slice(1).map(({ method, url }) => `${method} ${new URL(url).pathname}`)).toEqual([
    'GET /teams/t%201/keys/7',
    'PATCH /teams/t%201/keys/7',
    'DELETE /teams/t%201/keys/7',
    'GET /teams/t%201/keys/7',
  ]);
});

interface Id {
  readonly team: string;
  readonly key: number;
}

it('fills the `readBack` route with the placeholders of the create call', async () => {
  const createToken = {
    ...({ route: 'POST /{team}/keys', placeholders: { team: teamOf }, readBack: 'GET /{team}/keys/{id}' } as const),
    read: { id: 'id', secret: 'secret' },
  };
  const { api, sent } = connect({ createToken }, json({ id: 7, secret: exampleSecret }, 201), json(token));
  await create(api, { tokenType: 'acme' });
  expect(sent[1]?.url).toBe('http://api.test/acme/keys/7');
});

it('computes the parameters of a list, and adds no others', async () => {
  const order = ({ sort }: { readonly sort?: string }) => (sort === 'name' ? 'label' : '-created');
  const listTokens = { route: 'GET /keys?order={order}&q={query}', placeholders: { order } } as const;
  const { api, sent } = connect({ listTokens }, json({ items: [] }));
  await api.listTokens?.({ sort: 'name', status: 'active', limit: 50, query: 'crm' });
  await api.listTokens?.({ limit: 50 });
  expect(sent.map(({ url }) => new URL(url).search)).toEqual(['?order=label&q=crm', '?order=-created']);
});

it('sends `limit` only if the setup has no `pages`, or if the route contains `{limit}`', async () => {
  const pages = cursorPages({ next: 'pagination.next', parameter: 'until' });
  const search = async (setup: RestApiSetup) => {
    const { api, sent } = connect(setup, json({ items: [] }));
    await api.listTokens?.({ limit: 50, hygiene: 'unused' });
    return new URL(sent[0]?.url ?? '').search;
  };
  expect(await search({})).toBe('?limit=50&hygiene=unused');
  expect(await search({ pages })).toBe('?hygiene=unused');
  expect(await search({ listTokens: { pages } })).toBe('?hygiene=unused');
  expect(await search({ listTokens: { pages, route: 'GET /keys?size={limit}&review={hygiene}' } })).toBe(
    '?size=50&review=unused',
  );
});

it('sends no request if a placeholder throws, and quotes no intent key', async () => {
  const failing = (cause: Error) => connect({ createToken: { placeholders: { team: () => raise(cause) } } }, created);
  const { api, sent } = failing(new TypeError(`No team for ${exampleKey}.`));
  const error = await refusalOf(create(api));
  expect([error.code, causeOf(error)]).toEqual(['unavailable', 'POST /tokens was not sent: TypeError.']);
  expect(sent).toEqual([]);
  const issues = [{ step: 'access', field: 'tokenType', message: 'Choose a team.' }];
  expect(await refusalOf(create(failing(new TokenApiError('invalid', { issues })).api))).toMatchObject({ issues });
});

function raise(cause: Error): never {
  throw cause;
}

it.each<[string, unknown]>([
  ['createToken.route: a function is not a route. Write a verb', { createToken: { route: () => 'POST /tokens' } }],
  ['Compute {team} in placeholders.', { createToken: () => 'POST /tokens' }],
  ['createToken.route: this method has no placeholder {team}', { createToken: 'POST /{team}/tokens' }],
  ['createToken.placeholders.team: expected a function', { createToken: { placeholders: { team: 'acme' } } }],
  ['createToken.placeholders.name: expected a function', { createToken: { placeholders: { name: () => 'x' } } }],
  ['revokeToken.placeholders.a-b: expected a function', { revokeToken: { placeholders: { 'a-b': () => 'x' } } }],
  ['verifyToken: has no option "placeholders"', { verifyToken: { placeholders: { x: () => 'x' } } }],
  ['revokeToken.readBack: this method has no placeholder {team}', { revokeToken: { readBack: 'GET /{team}/{id}' } }],
  ['getToken.route: "true" is not a route', { getToken: true }],
])('throws "%s" when the adapter is made', (message, setup) => {
  expect(() => createRestApi(setup as RestApiSetup)).toThrow(message);
});

it.each<[string, RestApiSetup]>([
  ['query', { revokeToken: 'DELETE /keys?id={uid}' }],
  ['query beside a known one', { revokeToken: 'DELETE /keys?id={id}:{uid}' }],
  ['query with the name of an inherited property', { revokeToken: 'DELETE /keys?id={constructor}' }],
  ['path', { revokeToken: 'DELETE /keys/{uid}' }],
])('sends no request in production for an unknown placeholder in the %s', async (_, setup) => {
  vi.stubEnv('NODE_ENV', 'production');
  const { api, sent } = connect(setup, json(token));
  const error = await refusalOf(api.revokeToken?.('k1'));
  expect([error.code, causeOf(error)]).toEqual([
    'invalid',
    expect.stringMatching(/^DELETE \/keys.*: this method has no placeholder \{(uid|constructor)\}\.$/),
  ]);
  expect(sent).toEqual([]);
});

const empty = 'a={description}&b={resources}';

it.each<[string, RestApiSetup, (api: TokenApi) => unknown]>([
  [
    'createToken',
    { createToken: `POST /x?${empty}&c={expiresAt}&d={justification}` },
    (api) => {
      const { description, resources, ...request } = exampleRequest;
      return api.createToken(request as TokenRequest, exampleCall());
    },
  ],
  [
    'updateToken',
    { updateToken: `PATCH /x?${empty}&c={name}&d={permissions}&e={version}` },
    (api) => api.updateToken?.('k1', {}, {}),
  ],
  [
    'renewToken',
    { renewToken: 'POST /x?a={version}&b={expiresAt}' },
    (api) => api.renewToken?.('k1', { expiration: 'never' }),
  ],
  [
    'decideRequest',
    { decideRequest: 'POST /x?a={narrowed}&b={reason}' },
    (api) => api.decideRequest?.('k1', { decision: 'approve' } as never),
  ],
  ['revokeToken', { revokeToken: 'DELETE /x?a={reason}' }, (api) => api.revokeToken?.('k1')],
  ['endOverlap', { endOverlap: 'POST /x?a={hint}' }, (api) => api.endOverlap?.('k1')],
  ['cancelRotation', { cancelRotation: 'POST /x?a={hint}' }, (api) => api.cancelRotation?.('k1')],
  ['listEvents', { listEvents: 'GET /x?a={tokenId}' }, (api) => api.listEvents?.({})],
  [
    'listTokens',
    { listTokens: 'GET /x?a={query}&b={status}&c={hygiene}&d={sort}&e={limit}' },
    (api) => api.listTokens?.({}),
  ],
])('omits the known placeholders of %s without a value', async (_, setup, act) => {
  const { api, sent } = connect(setup, json({ ...token, token, items: [] }));
  await act(api);
  expect(sent[0]?.url).toBe('http://api.test/x');
});

it('fetches a found token without the computed placeholders of the create call', async () => {
  const createToken = {
    ...({ placeholders: { team: teamOf }, readBack: 'GET /keys/{id}?team={team}' } as const),
    read: { id: 'id', secret: 'secret' },
  };
  const { api, sent } = connect({ createToken, findByIntent: 'GET /found' }, json({ id: 7 }), json(token));
  expect(await api.findByIntent?.(exampleKey)).toMatchObject({ token: { name: token.name } });
  expect(sent[1]?.url).toBe('http://api.test/keys/7');
});
