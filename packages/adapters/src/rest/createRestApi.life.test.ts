import type { TokenApi } from '@tokenwright/core';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { exampleCall, exampleKey, exampleSecret } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { type Act, html, json, problem, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { createRestApi } from './createRestApi.ts';
import type { RestApiSetup } from './restApiSetup.ts';

function connect(setup: RestApiSetup, ...acts: readonly [Act, ...Act[]]) {
  const { fetch, sent } = scriptedFetch(...acts);
  return { api: createRestApi({ baseUrl: 'http://api.test', fetch, ...setup }) as Required<TokenApi>, sent };
}

const created = json({ status: 'created', token, secret: exampleSecret, acknowledgeWithin: 9 }, 201);
const pathOf = (request: Request | undefined) => `${request?.method} ${request?.url.replace('http://api.test', '')}`;

describe('rotating and claiming', () => {
  it('sends the key, the overlap and the reason, and returns the secret', async () => {
    const { api, sent } = connect({}, created);
    const result = await api.rotateToken('tok/1', { ...exampleCall(), overlap: 60 });
    expect(result).toEqual({ status: 'created', token, secret: exampleSecret, acknowledgeWithin: 9 });
    expect([pathOf(sent[0]), sent[0]?.headers.get('Idempotency-Key')]).toEqual([
      'POST /tokens/tok%2F1/rotate',
      exampleKey,
    ]);
    expect(await sent[0]?.json()).toEqual({ overlap: 60 });
    await api.rotateToken('tok_1', { ...exampleCall(), overlap: 0, reason: 'It leaked.' });
    expect(await sent[1]?.json()).toEqual({ overlap: 0, reason: 'It leaked.' });
    await api.claimToken('tok_1', exampleCall());
    expect([pathOf(sent[2]), sent[2]?.headers.get('Idempotency-Key')]).toEqual([
      'POST /tokens/tok_1/claim',
      exampleKey,
    ]);
  });

  it('never quotes the key, and reports an unknown outcome after a lost response', async () => {
    const quoting = problem(409, 'conflict', { detail: `Key ${exampleKey} is in use.` });
    const refused = await refusalOf(connect({}, quoting).api.rotateToken('t', { ...exampleCall(), overlap: 0 }));
    expect([refused.code, refused.detail]).toEqual(['conflict', undefined]);
    for (const act of [html(), html(502), json({}, 500)]) {
      const lost = await refusalOf(connect({}, act).api.claimToken('t', exampleCall()));
      expect(lost.code).toBe('unknown-outcome');
    }
  });

  it("reads a response like that of a create call, or with the method's own `read`", async () => {
    const wire = json({ key: token, plain: exampleSecret });
    const read = { token: 'key', secret: 'plain' };
    const shared = { createToken: { read }, rotateToken: 'POST /keys/{id}/roll?for={overlap}' } as const;
    const { api, sent } = connect(shared, wire);
    const call = { ...exampleCall(), overlap: 60 };
    expect(await api.rotateToken('k1', call)).toMatchObject({ token, secret: exampleSecret });
    expect(pathOf(sent[0])).toBe('POST /keys/k1/roll?for=60');
    const own = connect({ rotateToken: { read } }, wire);
    expect(await own.api.rotateToken('k1', call)).toMatchObject({ token, secret: exampleSecret });
  });
});

describe('changing a token', () => {
  it.each<[string, (api: Required<TokenApi>) => Promise<unknown>, unknown]>([
    ['POST /tokens/t/end-overlap', (api) => api.endOverlap('t'), ''],
    ['POST /tokens/t/cancel-rotation', (api) => api.cancelRotation('t'), ''],
    ['POST /tokens/t/end-overlap', (api) => api.endOverlap('t', { hint: 'twk_…1' }), { hint: 'twk_…1' }],
    ['POST /tokens/t/cancel-rotation', (api) => api.cancelRotation('t', { hint: 'twk_…1' }), { hint: 'twk_…1' }],
    ['POST /tokens/t/cancel-rotation', (api) => api.cancelRotation('t', { hint: undefined }), ''],
    ['POST /tokens/t/restore', (api) => api.restoreToken('t'), ''],
    ['POST /tokens/t/withdraw', (api) => api.withdrawRequest('t'), ''],
    ['PATCH /tokens/t', (api) => api.updateToken('t', { name: 'A' }), { name: 'A' }],
    ['PATCH /tokens/t', (api) => api.updateToken('t', { name: 'A', reason: 'B' }), { name: 'A', reason: 'B' }],
    ['POST /tokens/t/renew', (api) => api.renewToken('t', { expiration: 'never' }), { expiration: 'never' }],
    [
      'POST /tokens/t/decide',
      (api) => api.decideRequest('t', { decision: 'denied', reason: 'No.' }),
      { decision: 'denied', reason: 'No.' },
    ],
  ])('sends %s and returns the token', async (path, call, body) => {
    const { api, sent } = connect({}, json(token));
    expect(await call(api)).toEqual(token);
    const text = await sent[0]?.text();
    expect([pathOf(sent[0]), text === '' ? '' : JSON.parse(text ?? '')]).toEqual([path, body]);
    expect(sent[0]?.headers.get('X-Tokenwright')).toBe('1');
    expect((await refusalOf(call(connect({}, json({}, 404)).api))).code).toBe('not-found');
    expect((await refusalOf(call(connect({}, html(502)).api))).code).toBe('unknown-outcome');
  });

  it('sends the hint to another route only if the setup asks for it', async () => {
    const ends = { endOverlap: 'DELETE /keys/{id}/old', cancelRotation: 'POST /keys/{id}/cancel?of={hint}' } as const;
    const { api, sent } = connect(ends, json(token));
    await api.endOverlap('k1', { hint: 'a b' });
    await api.cancelRotation('k1', { hint: 'a b' });
    const body = ({ hint }: { hint?: string | undefined }) => ({ seen: hint });
    const own = connect({ endOverlap: { route: 'POST /keys/{id}/end', body } }, json(token));
    await own.api.endOverlap('k1', { hint: 'a b' });
    expect(sent.map(pathOf)).toEqual(['DELETE /keys/k1/old', 'POST /keys/k1/cancel?of=a+b']);
    expect(await Promise.all([...sent, ...own.sent].map((each) => each.text()))).toEqual(['', '', '{"seen":"a b"}']);
  });

  it('sends the version, and returns the current token of a conflict', async () => {
    const now = { ...token, version: '4' };
    const { api, sent } = connect({}, problem(412, 'conflict', { detail: 'Changed.', token: now }));
    const error = await refusalOf(api.updateToken('t', { name: 'A' }, { version: '3' }));
    expect([error.code, error.detail, error.token]).toEqual(['conflict', 'Changed.', now]);
    expect(sent[0]?.headers.get('If-Match')).toBe('"3"');
    await refusalOf(api.renewToken('t', { expiration: { days: 7 }, version: '3' }));
    expect(sent[1]?.headers.get('If-Match')).toBe('"3"');
    expect(await sent[1]?.json()).toEqual({ expiration: { days: 7 } });
    const odd = connect({}, problem(412, 'conflict', { token: { id: 7 } }));
    expect((await refusalOf(odd.api.updateToken('t', {}))).token).toBeUndefined();
  });

  it('uses the host’s own body, headers and `read`', async () => {
    const updateToken = {
      route: 'PUT /keys/{id}',
      body: { label: '{name}', revision: '{version}' },
      headers: { 'If-Match': '*' },
      read: 'data',
    } as const;
    const { api, sent } = connect({ updateToken }, json({ data: token }));
    expect(await api.updateToken('k1', { name: 'A' }, { version: '3' })).toEqual(token);
    expect([await sent[0]?.json(), sent[0]?.headers.get('If-Match')]).toEqual([{ label: 'A', revision: '3' }, '*']);
  });
});

describe('listing events', () => {
  const event = { id: 'e1', tokenId: 't', kind: 'created', at: '2026-03-01T12:00:00Z' } as const;

  it('lists the events of one token or of all tokens, page by page', async () => {
    const { api, sent } = connect({}, json({ items: [event], nextCursor: 'c' }));
    expect(await api.listEvents({ tokenId: 'a/b' })).toEqual({ items: [event], nextCursor: 'c' });
    await api.listEvents({ cursor: 'c' });
    expect(sent.map(pathOf)).toEqual(['GET /events?token=a%2Fb', 'GET /events?cursor=c']);
  });
});

it('has every method for an API with the wire contract, and only the methods with a route for another API', () => {
  const own: RestApiSetup = { token: { id: 'uid' } };
  const life = ['rotateToken', 'endOverlap', 'updateToken', 'renewToken', 'restoreToken', 'claimToken', 'listEvents'];
  expect(life.filter((name) => name in createRestApi())).toEqual(life);
  expect(life.filter((name) => name in createRestApi(own))).toEqual([]);
  expect('updateToken' in createRestApi({ ...own, updateToken: 'PUT /keys/{id}' })).toBe(true);
  expect('rotateToken' in createRestApi({ idempotency: 'none' })).toBe(false);
  expect(createRestApi({ listEvents: false }).listEvents).toBeUndefined();
  expect(() => createRestApi({ renewToken: 'POST /keys/{uid}' as never })).toThrow('no placeholder {uid}');
});

describe('`current` in the body of a change', () => {
  const wire = { id: 7, label: 'CRM', scopes: ['dns'], tags: ['ci'] };
  const replacing: RestApiSetup = {
    token: ({ id, label }) => ({ ...token, id: id as string, name: label as string }),
    getToken: { route: 'GET /keys/{id}', read: 'data' },
    updateToken: {
      route: 'PUT /keys/{id}',
      body: async ({ name }, { current }) => {
        const { id: _, label, ...kept } = await current();
        return { ...kept, label: name ?? label };
      },
      read: 'data',
    },
  };

  it('fetches the token as the API sends it, with the adapter’s own `fetch` and headers', async () => {
    const setup = { ...replacing, headers: { Authorization: 'Bearer a' } };
    const { api, sent } = connect(setup, json({ data: wire }));
    expect(await api.updateToken('7', { name: 'New' })).toMatchObject({ id: '7' });
    expect(sent.map((request) => [pathOf(request), request.headers.get('Authorization')])).toEqual([
      ['GET /keys/7', 'Bearer a'],
      ['PUT /keys/7', 'Bearer a'],
    ]);
    expect(await sent[1]?.json()).toEqual({ label: 'New', scopes: ['dns'], tags: ['ci'] });
  });

  it('sends no change if the token is missing or can’t be read', async () => {
    for (const [act, code] of [
      [json({}, 404), 'not-found'],
      [json({}, 401), 'unauthenticated'],
      [html(502), 'unavailable'],
    ] as const) {
      const { api, sent } = connect(replacing, act);
      expect((await refusalOf(api.updateToken('7', { name: 'New' }))).code).toBe(code);
      expect(sent.map(pathOf)).toEqual(['GET /keys/7']);
    }
  });

  it('names the missing option if the API has no `getToken`', async () => {
    const { api, sent } = connect({ ...replacing, getToken: false }, json({ data: wire }));
    const { code, cause } = await refusalOf(api.updateToken('7', { name: 'New' }));
    expect([code, String(cause)]).toEqual([
      'unavailable',
      expect.stringContaining('current() needs the option getToken'),
    ]);
    expect(sent).toEqual([]);
  });
});
