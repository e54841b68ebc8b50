import { type TokenApi, TokenApiError, type TokenRequest } from '@tokenwright/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { exampleOptions } from '../../test/rest/exampleOptions.ts';
import { causeOf, exampleCall, exampleKey, exampleRequest, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { type Act, json, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { bearerHeader, csrfHeader } from './bearerHeader.ts';
import { createRestApi } from './createRestApi.ts';
import { instantFromSeconds } from './reading.ts';
import type { RestApiSetup } from './restApiSetup.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function connect(setup: RestApiSetup, ...acts: readonly [Act, ...Act[]]) {
  const { fetch, sent } = scriptedFetch(...acts);
  return { api: createRestApi({ baseUrl: 'http://api.test', fetch, ...setup }), sent };
}

const create = (api: TokenApi, changes: Partial<TokenRequest> = {}) =>
  api.createToken({ ...exampleRequest, ...changes }, exampleCall());
const created = json({ status: 'created', token, secret: exampleSecret }, 201);

describe('routes', () => {
  it('use the verbs, paths and query of the API', async () => {
    const routes = { createToken: 'PUT /keys?notify=no', revokeToken: 'DELETE /keys/{id}' } as const;
    const { api, sent } = connect(routes, created, json(token));
    await create(api);
    await api.revokeToken?.('a/b', 'leaked');
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT http://api.test/keys?notify=no',
      'DELETE http://api.test/keys/a%2Fb',
    ]);
    expect(sent[1]?.body).toBeNull();
  });

  it('omit a method that is `false`', () => {
    const { api } = connect({ acknowledge: false, findByIntent: false, listTokens: false }, created);
    expect(Object.keys(api).sort()).toEqual([
      'cancelRotation',
      'checkName',
      'claimToken',
      'createToken',
      'decideRequest',
      'endOverlap',
      'getToken',
      'idempotency',
      'listEvents',
      'loadOptions',
      'renewToken',
      'restoreToken',
      'revokeToken',
      'rotateToken',
      'searchResources',
      'transferToken',
      'updateToken',
      'verifyToken',
      'withdrawRequest',
    ]);
  });

  it.each(['GET tokens', 'FETCH /tokens', 'GET /tokens/{ident}', 'POST /a b'])(
    'throw for "%s" when the adapter is created',
    (route) => {
      expect(() => connect({ listTokens: route as 'GET /' }, created)).toThrow(/^listTokens.route: /);
    },
  );

  it('fetch the token if the response to a revocation does not contain it', async () => {
    const revokeToken = { route: 'DELETE /keys/{id}', readBack: 'GET /keys/{id}' } as const;
    const { api, sent } = connect({ revokeToken }, () => new Response(null, { status: 204 }), json(token));
    expect(await api.revokeToken?.('k1')).toEqual(token);
    expect(sent.map(({ method }) => method)).toEqual(['DELETE', 'GET']);
  });

  it('report an unknown outcome if the token is unreadable after a revocation', async () => {
    const { api } = connect(
      { revokeToken: { readBack: 'GET /keys/{id}' } },
      json(token),
      json({ code: 'not-found' }, 404),
    );
    expect((await refusalOf(api.revokeToken?.('k1'))).code).toBe('unknown-outcome');
  });
});

describe('headers', () => {
  it('contain the current bearer token, or none', async () => {
    const tokens = ['first', undefined];
    const { api, sent } = connect({ headers: bearerHeader(async () => tokens.shift()) }, json({ items: [] }));
    await api.listTokens?.({});
    await api.listTokens?.({});
    expect(sent.map(({ headers }) => headers.get('Authorization'))).toEqual(['Bearer first', null]);
  });

  it.each([
    ['a=1; csrftoken=x%3Dy; b=2', 'x=y'],
    ['csrftoken=a=b', 'a=b'],
    ['csrftoken=100%', '100%'],
    ['xcsrftoken=1', null],
  ])('take their value from the cookies "%s"', async (cookie, header) => {
    vi.stubGlobal('document', { cookie });
    const { api, sent } = connect({ headers: csrfHeader('csrftoken', 'X-CSRFToken') }, json({ items: [] }));
    await api.listTokens?.({});
    expect(sent[0]?.headers.get('X-CSRFToken')).toBe(header);
  });

  it("contain the intent key under the API's own name, and `changeHeaders` only for changes", async () => {
    const setup = { idempotencyHeader: 'X-Request-Id', changeHeaders: { 'X-Requested-With': 'fetch' } };
    const { api, sent } = connect(setup, created, json({ items: [] }));
    await create(api);
    await api.listTokens?.({});
    expect(sent[0]?.headers.get('X-Request-Id')).toBe(exampleKey);
    expect(sent[0]?.headers.has('Idempotency-Key')).toBe(false);
    expect(sent.map(({ headers }) => headers.get('X-Requested-With'))).toEqual(['fetch', null]);
    expect(sent[0]?.headers.has('X-Tokenwright')).toBe(false);
  });

  it('contain no intent key if the API accepts none', async () => {
    const { api, sent } = connect({ idempotency: 'none', idempotencyHeader: false }, created);
    await create(api);
    expect(JSON.stringify([...(sent[0]?.headers ?? [])])).not.toContain(exampleKey);
    expect(api.idempotency).toBe('none');
  });
});

describe('the body of a create call', () => {
  it('is a template with the fields of the request', async () => {
    const { api, sent } = connect(
      { createToken: { body: { label: '{name}', kind: '{tokenType}', note: '{description}' } } },
      created,
    );
    await create(api);
    expect(await sent[0]?.json()).toEqual({ label: 'CRM sync', kind: 'service' });
  });

  it('is the result of an async function, which receives the intent key', async () => {
    const { api, sent } = connect(
      { createToken: { body: async ({ name }, { intentKey }) => ({ name, ref: intentKey }) } },
      created,
    );
    await create(api);
    expect(await sent[0]?.json()).toEqual({ name: 'CRM sync', ref: exampleKey });
  });

  it('is not sent if its function rejects the request with a reason', async () => {
    const issues = [{ step: 'access', field: 'expiration', message: 'This server ends every token.' }];
    const body = () => {
      throw new TokenApiError('invalid', { issues });
    };
    const { api, sent } = connect({ createToken: { body } }, created);
    expect(await refusalOf(create(api))).toMatchObject({ code: 'invalid', issues });
    expect(sent).toEqual([]);
  });

  it.each(['development', 'production'])('is not sent in %s if its function returns undefined', async (mode) => {
    vi.stubEnv('NODE_ENV', mode);
    for (const body of [() => undefined, async () => undefined]) {
      const { api, sent } = connect({ createToken: { body } }, created);
      const error = await refusalOf(create(api));
      expect([error.code, causeOf(error)]).toEqual([
        'invalid',
        expect.stringContaining('createToken.body: the function returned undefined.'),
      ]);
      expect(sent).toEqual([]);
    }
  });

  it('may be absent: a route without a body, or a function of another method', async () => {
    const revokeToken = { route: 'POST /keys/{id}/revoke', body: () => undefined } as const;
    const { api, sent } = connect({ createToken: 'DELETE /slots', revokeToken }, created, json(token));
    await create(api);
    await api.revokeToken?.('k1');
    expect(sent.map(({ body }) => body)).toEqual([null, null]);
  });

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['createToken.body: ', new URLSearchParams({ n: '{name}' }) as never],
    ['createToken.body.at: ', { at: new Date(0) }],
    ['createToken.body.list.1.m: ', { list: ['{name}', { m: new Map() }] }],
    ['createToken.body.days: ', { days: () => 30 }],
    ['createToken.body.count: ', { count: 30n }],
  ])('is refused as a template that is not JSON: "%s"', (option, body) => {
    expect(() => connect({ createToken: { body } }, created)).toThrow(`${option}a template contains only JSON.`);
  });

  it('may contain all kinds of JSON as a template', async () => {
    const body = { a: '{name}', b: [1, true, null], c: { d: undefined }, e: Object.create(null) };
    const { api, sent } = connect({ createToken: { body } }, created);
    await create(api);
    expect(await sent[0]?.text()).toBe('{"a":"CRM sync","b":[1,true,null],"c":{},"e":{}}');
  });
});

describe('a token', () => {
  const row = {
    pk: 'k1',
    label: 'CRM sync',
    creator: { email: 'ada@x.test' },
    kind: 'service',
    can: [],
    created: 1_767_225_600,
    expires: null,
    revoked: null,
  };
  const reading: NonNullable<RestApiSetup['token']> = (wire) => ({
    id: wire.pk,
    name: wire.label,
    tokenType: wire.kind,
    permissions: wire.can,
    status: 'active',
    createdAt: instantFromSeconds(wire.created),
    expiresAt: instantFromSeconds(wire.expires),
    revokedAt: instantFromSeconds(wire.revoked),
    createdBy: undefined,
  });

  it('is read with a function, which may return undefined and null', async () => {
    const { api } = connect({ token: reading }, json({ items: [row] }));
    expect((await api.listTokens?.({}))?.items).toEqual([
      {
        id: 'k1',
        name: 'CRM sync',
        tokenType: 'service',
        permissions: [],
        status: 'active',
        createdAt: '2026-01-01T00:00:00.000Z',
        expiresAt: null,
      },
    ]);
  });

  it('is read with paths into nested objects', async () => {
    const names = { id: 'pk', name: 'label', createdBy: 'creator.email' } as const;
    const { api } = connect({ token: names }, json({ items: [{ ...token, ...row }] }));
    expect((await api.listTokens?.({}))?.items[0]).toMatchObject({
      id: 'k1',
      name: 'CRM sync',
      createdBy: 'ada@x.test',
    });
  });

  it('is read from an object that also contains its secret', async () => {
    const { api } = connect(
      { createToken: { read: { token: '', secret: 'plain' } }, token: reading },
      json({ ...row, plain: exampleSecret }),
    );
    expect(await create(api)).toMatchObject({ status: 'created', token: { id: 'k1' }, secret: exampleSecret });
  });

  it('is shown without an unreadable date, and the console names its path', async () => {
    const { api } = connect({ token: reading }, json({ items: [row, { ...row, created: 'today' }] }));
    const warned = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    expect((await api.listTokens?.({}))?.items.map(({ createdAt }) => createdAt)).toEqual([
      '2026-01-01T00:00:00.000Z',
      '',
    ]);
    expect(warned.mock.calls.join()).toContain('items[1].createdAt: expected an ISO instant');
  });

  it('has an unknown outcome if `token` throws, and the error does not quote the thrown message', async () => {
    const breaking = () => {
      throw new TypeError(`no ${exampleSecret}`);
    };
    const error = await refusalOf(create(connect({ token: breaking }, created).api));
    expect([error.code, causeOf(error)]).toEqual([
      'unknown-outcome',
      'POST /tokens has no usable response: `token` failed with TypeError. It must handle null and missing fields.',
    ]);
  });

  it('is not read from a response that is too long', async () => {
    const { api } = connect({ maxResponseBytes: 1_000 }, json({ items: [], padding: 'x'.repeat(1_000) }));
    expect(causeOf(await refusalOf(api.listTokens?.({})))).toContain('the response is longer than 1000 bytes.');
  });
});

describe('options', () => {
  it('come from the host without a call', async () => {
    for (const options of [exampleOptions, async () => exampleOptions]) {
      const { api, sent } = connect({ options }, created);
      expect(await api.loadOptions()).toEqual(exampleOptions);
      expect(sent).toEqual([]);
    }
  });

  it('cause an `unavailable` error with the host’s error as its cause if the host throws', async () => {
    const options = () => Promise.reject(new Error('No catalogue.'));
    expect(await refusalOf(connect({ options }, created).api.loadOptions())).toMatchObject({
      code: 'unavailable',
      cause: { message: 'No catalogue.' },
    });
  });

  it('are read from the paths of the setup', async () => {
    const { groups, ...rest } = exampleOptions;
    const { api } = connect(
      { loadOptions: { read: { groups: 'data.scopes' } } },
      json({ ...rest, data: { scopes: groups } }),
    );
    expect((await api.loadOptions()).groups).toEqual(groups);
  });

  it("include resources, which are searched with the API's own parameter", async () => {
    const { api, sent } = connect(
      { searchResources: { route: 'GET /resources/{type}?q={query}', read: { id: 'uuid', label: 'name' } } },
      json({ items: [{ uuid: 'f1', name: 'Survey', description: null }] }),
    );
    const page = await api.searchResources?.({ type: 'form', query: 'sur' });
    expect(page).toEqual({ items: [{ id: 'f1', label: 'Survey' }] });
    expect(sent[0]?.url).toBe('http://api.test/resources/form?q=sur');
  });
});

describe('an error', () => {
  const setup: RestApiSetup = {
    problem: { code: 'error.type', detail: 'error.message' },
    codes: {
      label_taken: { code: 'conflict', field: 'name.name' },
      402: { code: 'quota' },
      boom: { code: 'invalid' },
    },
  };
  const failing = (status: number, type?: string, message?: string) =>
    refusalOf(create(connect(setup, json({ error: { type, message } }, status)).api));

  it("is read from the API's envelope and shown at the field", async () => {
    expect(await failing(409, 'label_taken', 'That label is in use.')).toMatchObject({
      code: 'conflict',
      detail: 'That label is in use.',
      issues: [{ step: 'name', field: 'name', message: 'That label is in use.' }],
    });
  });

  it('has a default message at the field if the API sends none', async () => {
    const [issue] = (await failing(409, 'label_taken')).issues;
    expect(issue?.message).toMatch(/\.$/);
  });

  it('gets its meaning from its status if `codes` contains the status', async () => {
    expect((await failing(402)).code).toBe('quota');
    expect((await failing(402, 'unheard_of')).code).toBe('quota');
  });

  it("gets its meaning from the method's codes first, then from the setup's codes, and from its code before its status", async () => {
    const codes = { label_taken: { code: 'policy' }, 401: { code: 'quota' } } as const;
    const both = { ...setup, codes: { ...setup.codes, otp: { code: 'reauthentication-required' } } } as const;
    const failingHere = (status: number, type?: string) =>
      refusalOf(create(connect({ ...both, createToken: { codes } }, json({ error: { type } }, status)).api));
    expect((await failingHere(409, 'label_taken')).code).toBe('policy');
    expect((await failingHere(401, 'otp')).code).toBe('reauthentication-required');
    expect((await failingHere(401, 'unheard_of')).code).toBe('quota');
  });

  it('proves no refusal without a known code, even with a status that usually means a refusal', async () => {
    expect((await failing(422, 'unheard_of')).code).toBe('unknown-outcome');
  });

  it('proves no refusal with a 5xx status, for any code', async () => {
    expect((await failing(500, 'boom')).code).toBe('unknown-outcome');
    expect((await failing(409, '__proto__')).code).toBe('unknown-outcome');
  });

  it('gets its meaning from its status in `codes` if `problem` throws', async () => {
    const problem = () => {
      throw new Error('unreadable');
    };
    const codes = { 403: { code: 'forbidden' } } as const;
    expect((await refusalOf(create(connect({ problem, codes }, json({}, 403)).api))).code).toBe('forbidden');
  });
});

describe('the check of the setup', () => {
  const misspelled = { baseURL: '/api' } as RestApiSetup;

  it('names a wrong option in development', () => {
    expect(() => createRestApi(misspelled)).toThrow('createRestApi has no option "baseURL".');
  });

  it.each([
    ['in production', () => vi.stubEnv('NODE_ENV', 'production')],
    ['in a browser without a bundler', () => vi.stubGlobal('process', undefined)],
  ])('does not run %s', (_, start) => {
    start();
    expect(createRestApi(misspelled)).toHaveProperty('listTokens');
  });
});
