import { type TokenApi, TokenApiError, type TokenRequest } from '@tokenwright/core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../refusalOf.ts';
import { bearerHeader } from './bearerHeader.ts';
import { createRestApi } from './createRestApi.ts';
import { csrfHeader } from './csrfHeader.ts';
import { exampleOptions } from './exampleOptions.ts';
import { causeOf, exampleCall, exampleKey, exampleRequest, exampleSecret } from './exampleRestApi.ts';
import { exampleToken as token } from './exampleToken.ts';
import { instantFromSeconds } from './instantFromSeconds.ts';
import type { RestApiSetup } from './restApiSetup.ts';
import { type Act, json, scriptedFetch } from './scriptedFetch.ts';

afterEach(() => vi.unstubAllGlobals());

function connect(setup: RestApiSetup, ...acts: readonly [Act, ...Act[]]) {
  const { fetch, sent } = scriptedFetch(...acts);
  return { api: createRestApi({ baseUrl: 'http://api.test', fetch, ...setup }), sent };
}

const create = (api: TokenApi, changes: Partial<TokenRequest> = {}) =>
  api.createToken({ ...exampleRequest, ...changes }, exampleCall());
const created = json({ status: 'created', token, secret: exampleSecret }, 201);

describe('where calls go', () => {
  it('follows the routes of the API, with its verbs and its own query', async () => {
    const routes = { createToken: 'PUT /keys?notify=no', revokeToken: 'DELETE /keys/{id}' } as const;
    const { api, sent } = connect({ routes }, created, json(token));
    await create(api);
    await api.revokeToken?.('a/b', 'leaked');
    expect(sent.map(({ method, url }) => `${method} ${url}`)).toEqual([
      'PUT http://api.test/keys?notify=no',
      'DELETE http://api.test/keys/a%2Fb',
    ]);
    expect(sent[1]?.body).toBeNull();
  });

  it('leaves out what the API cannot do, so that the page does not show it', () => {
    const { api } = connect({ routes: { acknowledge: false, findByIntent: false, listTokens: false } }, created);
    expect(Object.keys(api).sort()).toEqual([
      'createToken',
      'idempotency',
      'loadOptions',
      'revokeToken',
      'searchResources',
    ]);
  });

  it.each(['GET tokens', 'FETCH /tokens', 'GET /tokens/{ident}', 'POST /a b'])(
    'refuses the route "%s" at once',
    (route) => {
      expect(() => connect({ routes: { listTokens: route as 'GET /' } }, created)).toThrow(`The route "${route}"`);
    },
  );

  it('asks for the token after a revocation that is answered without it', async () => {
    const routes = { revokeToken: 'DELETE /keys/{id}', readToken: 'GET /keys/{id}' } as const;
    const { api, sent } = connect({ routes }, () => new Response(null, { status: 204 }), json(token));
    expect(await api.revokeToken?.('k1')).toEqual(token);
    expect(sent.map(({ method }) => method)).toEqual(['DELETE', 'GET']);
  });

  it('does not call a revocation refused because the token could not be read after it', async () => {
    const routes = { readToken: 'GET /keys/{id}' } as const;
    const { api } = connect({ routes }, json(token), json({ code: 'not-found' }, 404));
    expect((await refusalOf(api.revokeToken?.('k1'))).code).toBe('unknown-outcome');
  });
});

describe('who is calling', () => {
  it('sends the bearer token of the moment, and none where there is none', async () => {
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
  ])('repeats the cookie of "%s" in a header', async (cookie, header) => {
    vi.stubGlobal('document', { cookie });
    const { api, sent } = connect({ headers: csrfHeader('csrftoken', 'X-CSRFToken') }, json({ items: [] }));
    await api.listTokens?.({});
    expect(sent[0]?.headers.get('X-CSRFToken')).toBe(header);
  });

  it('sends the intent in the header that the API has for it, and other headers with changes only', async () => {
    const setup = { idempotencyHeader: 'X-Request-Id', changeHeaders: { 'X-Requested-With': 'fetch' } };
    const { api, sent } = connect(setup, created, json({ items: [] }));
    await create(api);
    await api.listTokens?.({});
    expect(sent[0]?.headers.get('X-Request-Id')).toBe(exampleKey);
    expect(sent[0]?.headers.has('Idempotency-Key')).toBe(false);
    expect(sent.map(({ headers }) => headers.get('X-Requested-With'))).toEqual(['fetch', null]);
    expect(sent[0]?.headers.has('X-Tokenwright')).toBe(false);
  });

  it('sends no intent where the API takes none', async () => {
    const { api, sent } = connect({ idempotency: 'none', idempotencyHeader: false }, created);
    await create(api);
    expect(JSON.stringify([...(sent[0]?.headers ?? [])])).not.toContain(exampleKey);
    expect(api.idempotency).toBe('none');
  });
});

describe('what is sent', () => {
  it('has the names of the API where they are given, and ours where not', async () => {
    const { api, sent } = connect({ request: { name: 'label', tokenType: 'kind' } }, created);
    await create(api);
    expect(await sent[0]?.json()).toEqual({
      label: 'CRM sync',
      kind: 'service',
      permissions: exampleRequest.permissions,
      expiration: { days: 30 },
    });
  });

  it('is made by a function, which knows the intent', async () => {
    const { api, sent } = connect({ request: ({ name }, { intentKey }) => ({ name, ref: intentKey }) }, created);
    await create(api);
    expect(await sent[0]?.json()).toEqual({ name: 'CRM sync', ref: exampleKey });
  });

  it('is nothing where that function refuses the request, and the person is told why', async () => {
    const issues = [{ step: 'access', field: 'expiration', message: 'This server ends every token.' }];
    const request = () => {
      throw new TokenApiError('invalid', { issues });
    };
    const { api, sent } = connect({ request }, created);
    expect(await refusalOf(create(api))).toMatchObject({ code: 'invalid', issues });
    expect(sent).toEqual([]);
  });
});

describe('what comes back', () => {
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

  it('is read by a function, which may pass on gaps', async () => {
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

  it('is read by names, also of what lies deeper', async () => {
    const names = { id: 'pk', name: 'label', createdBy: 'creator.email' } as const;
    const { api } = connect({ token: names }, json({ items: [{ ...token, ...row }] }));
    expect((await api.listTokens?.({}))?.items[0]).toMatchObject({
      id: 'k1',
      name: 'CRM sync',
      createdBy: 'ada@x.test',
    });
  });

  it('may have the token and the secret in one', async () => {
    const { api } = connect(
      { created: { token: '', secret: 'plain' }, token: reading },
      json({ ...row, plain: exampleSecret }),
    );
    expect(await create(api)).toMatchObject({ status: 'created', token: { id: 'k1' }, secret: exampleSecret });
  });

  it('is named by its path where the reading gives no instant', async () => {
    const { api } = connect({ token: reading }, json({ items: [row, { ...row, created: 'today' }] }));
    expect(causeOf(await refusalOf(api.listTokens?.({})))).toBe(
      'GET /tokens has no usable answer: items[1].createdAt: expected an ISO instant, got "today".',
    );
  });

  it('leaves open whether a token was made where the reading itself fails, and quotes nothing', async () => {
    const breaking = () => {
      throw new TypeError(`no ${exampleSecret}`);
    };
    const error = await refusalOf(create(connect({ token: breaking }, created).api));
    expect([error.code, causeOf(error)]).toEqual(['unknown-outcome', 'POST /tokens has no usable answer: TypeError.']);
  });

  it('is not read to its end where it is too long', async () => {
    const { api } = connect({ maxResponseBytes: 1_000 }, json({ items: [], padding: 'x'.repeat(1_000) }));
    expect(causeOf(await refusalOf(api.listTokens?.({})))).toContain('the answer is longer than 1000 bytes.');
  });
});

describe('what may be chosen', () => {
  it('is what the host says, and then no call is made for it', async () => {
    for (const options of [exampleOptions, async () => exampleOptions]) {
      const { api, sent } = connect({ options }, created);
      expect(await api.loadOptions()).toEqual(exampleOptions);
      expect(sent).toEqual([]);
    }
  });

  it('is unavailable where the host throws, which is told to the developer', async () => {
    const options = () => Promise.reject(new Error('No catalogue.'));
    expect(await refusalOf(connect({ options }, created).api.loadOptions())).toMatchObject({
      code: 'unavailable',
      cause: { message: 'No catalogue.' },
    });
  });

  it('is read from what the API calls otherwise', async () => {
    const { groups, ...rest } = exampleOptions;
    const { api } = connect({ offered: { groups: 'data.scopes' } }, json({ ...rest, data: { scopes: groups } }));
    expect((await api.loadOptions()).groups).toEqual(groups);
  });

  it('is searched by the parameter of the API, and read by names', async () => {
    const { api, sent } = connect(
      { search: 'q', resource: { id: 'uuid', label: 'name' } },
      json({ items: [{ uuid: 'f1', name: 'Survey', description: null }] }),
    );
    const page = await api.searchResources?.({ type: 'form', query: 'sur' });
    expect(page).toEqual({ items: [{ id: 'f1', label: 'Survey' }] });
    expect(sent[0]?.url).toBe('http://api.test/resources/form?q=sur');
  });
});

describe('what is wrong', () => {
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

  it('is read from the envelope of the API, and blamed on the field', async () => {
    expect(await failing(409, 'label_taken', 'That label is in use.')).toMatchObject({
      code: 'conflict',
      detail: 'That label is in use.',
      issues: [{ step: 'name', field: 'name', message: 'That label is in use.' }],
    });
  });

  it('has a sentence at the field even where the API has none', async () => {
    const [issue] = (await failing(409, 'label_taken')).issues;
    expect(issue?.message).toMatch(/\.$/);
  });

  it('is known by the status where there is no code, and by the usual meaning of a status', async () => {
    expect((await failing(402)).code).toBe('quota');
    expect((await failing(422, 'unheard_of')).code).toBe('invalid');
  });

  it('proves nothing where a server fails, whatever its code is said to mean', async () => {
    expect((await failing(500, 'boom')).code).toBe('unknown-outcome');
    expect((await failing(409, '__proto__')).code).toBe('unknown-outcome');
  });

  it('is read by the status where the reading throws', async () => {
    const problem = () => {
      throw new Error('unreadable');
    };
    expect((await refusalOf(create(connect({ problem }, json({}, 403)).api))).code).toBe('forbidden');
  });
});
