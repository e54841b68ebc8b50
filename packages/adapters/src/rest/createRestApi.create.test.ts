import type { TokenApi } from '@tokenwright/core';
import { expect, it } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import {
  causeOf,
  exampleCall,
  exampleKey,
  exampleRequest,
  exampleRestApi,
  exampleSecret,
} from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { type Act, html, json, problem } from '../../test/rest/scriptedFetch.ts';

const createIt = (api: TokenApi) => api.createToken(exampleRequest, exampleCall());
const findIt = (api: TokenApi) => api.findByIntent?.(exampleKey);

it('returns a token that waits for approval', async () => {
  const { api } = exampleRestApi(json({ status: 'pending-approval', token }, 202));
  expect(await api.createToken(exampleRequest, exampleCall())).toEqual({ status: 'pending-approval', token });
});

it.each([
  ['no secret', { status: 'created', token }],
  ['a secret that is not text', { status: 'created', token, secret: { text: exampleSecret } }],
  ['an empty secret', { status: 'created', token, secret: '' }],
])('treats a response with %s as created, without a secret', async (_, body) => {
  expect(await exampleRestApi(json(body)).api.createToken(exampleRequest, exampleCall())).toEqual({
    status: 'created',
    token,
  });
});

it('treats a response with an unknown status as created, with its secret', async () => {
  for (const status of [undefined, 'none', 'failed', 7]) {
    const result = await exampleRestApi(json({ status, token, secret: exampleSecret })).api.createToken(
      exampleRequest,
      exampleCall(),
    );
    expect(result).toEqual({ status: 'created', token, secret: exampleSecret });
  }
});

it('returns a valid acknowledgement window in milliseconds, and omits any other value', async () => {
  for (const [acknowledgeWithin, read] of [
    [900_000, { acknowledgeWithin: 900_000 }],
    ['900000', {}],
    [null, {}],
  ] as const) {
    const { api } = exampleRestApi(json({ status: 'created', token, secret: exampleSecret, acknowledgeWithin }, 201));
    expect(await api.createToken(exampleRequest, exampleCall())).toEqual({
      status: 'created',
      token,
      secret: exampleSecret,
      ...read,
    });
  }
});

it.each<[string, Act]>([
  ['HTML', html(200)],
  ['HTML with 502', html(502)],
  ['no content', () => new Response(null, { status: 204 })],
  ['half a body', () => new Response('{"status":"created","token":{"id":"tok_1","na', { status: 201 })],
  ['a token without an id', json({ status: 'created', token: { ...token, id: '' }, secret: exampleSecret }, 201)],
  [
    'the secret where the token should be',
    json({ status: 'created', token: exampleSecret, secret: exampleSecret }, 201),
  ],
  ['null', json(null, 201)],
  ['500', () => new Response('oops', { status: 500 })],
  ['a problem with no code', json({ title: 'Bad gateway' }, 502)],
  ['a redirect that fetch refuses', () => Promise.reject(new TypeError('unexpected redirect'))],
])('reports an unknown outcome after %s', async (_, act) => {
  const error = await refusalOf(exampleRestApi(act).api.createToken(exampleRequest, exampleCall()));
  expect(error.code).toBe('unknown-outcome');
  expect(`${error.message} ${causeOf(error)} ${JSON.stringify(error)}`).not.toContain(exampleSecret);
});

it('keeps the secret of a created token whose other fields are invalid', async () => {
  const { name, createdAt, expiresAt, ...rest } = token;
  const odd = { ...rest, name: 7, createdAt: exampleSecret, note: exampleSecret };
  for (const ask of [createIt, findIt]) {
    const { api } = exampleRestApi(json({ status: 'created', token: odd, secret: exampleSecret }, 201));
    const read = { ...rest, name: '', createdAt: '', expiresAt: '' };
    expect(await ask(api)).toEqual({ status: 'created', token: read, secret: exampleSecret });
  }
});

it('reports the fault of a token without an id, and quotes no text that may be the secret', async () => {
  const body = { status: 'created', token: { ...token, id: undefined, was: exampleSecret }, secret: exampleSecret };
  const cause = causeOf(await refusalOf(createIt(exampleRestApi(json(body, 201)).api)));
  expect(cause).toMatch(/token\.id: expected an id/);
  expect(cause).not.toContain(exampleSecret);
});

it("reports a refusal with the API's own message", async () => {
  const issues = [{ step: 'name', field: 'name', message: 'Another token has this name.' }];
  const { api } = exampleRestApi(problem(409, 'conflict', { detail: 'Taken.', issues }));
  expect(await refusalOf(api.createToken(exampleRequest, exampleCall()))).toMatchObject({
    code: 'conflict',
    detail: 'Taken.',
    issues,
  });
});

it.each([
  [{ status: 'none' }, { status: 'none' }],
  [{ status: 'in-flight', since: 1 }, { status: 'in-flight' }],
  [
    { status: 'created', token, secret: exampleSecret },
    { status: 'created', token, secret: exampleSecret },
  ],
  [
    { status: 'created', token },
    { status: 'created', token },
  ],
  [
    { status: 'pending-approval', token },
    { status: 'pending-approval', token },
  ],
  [
    { status: 'none', token },
    { status: 'created', token },
  ],
])('returns the state of an intent: %j', async (body, state) => {
  const { api, sent } = exampleRestApi(json(body));
  expect(await api.findByIntent?.(exampleKey)).toEqual(state);
  expect(sent[0]?.url).toBe('http://api.test/intents/current');
  expect(sent[0]?.headers.get('Idempotency-Key')).toBe(exampleKey);
});

it.each([{ status: 'none', token: null }, { status: 'created' }, {}, null, 'none', { status: ['none'] }])(
  'treats %j as a failed lookup, which proves nothing',
  async (body) => {
    expect((await refusalOf(exampleRestApi(json(body)).api.findByIntent?.(exampleKey))).code).toBe('unavailable');
  },
);

it('treats a 404 of the lookup as a failed lookup, which proves nothing', async () => {
  expect((await refusalOf(exampleRestApi(html(404)).api.findByIntent?.(exampleKey))).code).toBe('unavailable');
});
