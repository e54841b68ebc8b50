import type { TokenApi } from '@tokenwright/core';
import { checkedApi } from '@tokenwright/core/api';
import { expect, it } from 'vitest';
import { refusalOf } from '../refusalOf.ts';
import { causeOf, exampleCall, exampleKey, exampleRequest, exampleRestApi, exampleSecret } from './exampleRestApi.ts';
import { exampleToken as token } from './exampleToken.ts';
import { type Act, html, json, problem } from './scriptedFetch.ts';

const createIt = (api: TokenApi) => api.createToken(exampleRequest, exampleCall());
const findIt = (api: TokenApi) => api.findByIntent?.(exampleKey);

it('gives a token that waits for approval', async () => {
  const { api } = exampleRestApi(json({ status: 'pending-approval', token }, 202));
  expect(await api.createToken(exampleRequest, exampleCall())).toEqual({ status: 'pending-approval', token });
});

it.each([
  ['no secret', { status: 'created', token }],
  ['a secret that is no text', { status: 'created', token, secret: { text: exampleSecret } }],
  ['an empty secret', { status: 'created', token, secret: '' }],
])('counts as created, without a secret, for an answer with %s', async (_, body) => {
  expect(await exampleRestApi(json(body)).api.createToken(exampleRequest, exampleCall())).toEqual({
    status: 'created',
    token,
  });
});

it('counts as created, with its secret, where only the status is strange', async () => {
  for (const status of [undefined, 'none', 'failed', 7]) {
    const result = await exampleRestApi(json({ status, token, secret: exampleSecret })).api.createToken(
      exampleRequest,
      exampleCall(),
    );
    expect(result).toEqual({ status: 'created', token, secret: exampleSecret });
  }
});

it('passes on how long the API waits for somebody to take the secret, and nothing else in its place', async () => {
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
])('does not know whether a token was made after %s', async (_, act) => {
  const error = await refusalOf(exampleRestApi(act).api.createToken(exampleRequest, exampleCall()));
  expect(error.code).toBe('unknown-outcome');
  expect(`${error.message} ${causeOf(error)} ${JSON.stringify(error)}`).not.toContain(exampleSecret);
});

it('counts as created, with its secret, where a token with an id can be read only in part', async () => {
  const { name, createdAt, expiresAt, ...rest } = token;
  const odd = { ...rest, name: 7, createdAt: exampleSecret, note: exampleSecret };
  for (const ask of [createIt, findIt]) {
    const { api } = exampleRestApi(json({ status: 'created', token: odd, secret: exampleSecret }, 201));
    expect(await ask(api)).toEqual({ status: 'created', token: rest, secret: exampleSecret });
  }
});

it('is shown by the pages all the same, with what cannot be read as unknown', async () => {
  const { createdAt, ...rest } = token;
  const { api } = exampleRestApi(json({ status: 'created', token: { ...rest, createdAt: 0 }, secret: exampleSecret }));
  expect(await createIt(checkedApi(api))).toEqual({
    status: 'created',
    token: { ...rest, createdAt: '' },
    secret: exampleSecret,
  });
});

it('says where the token is not one, and quotes no text that may be the secret', async () => {
  const body = { status: 'created', token: { ...token, id: { of: exampleSecret } }, secret: exampleSecret };
  expect(causeOf(await refusalOf(createIt(exampleRestApi(json(body, 201)).api)))).toBe(
    'POST /tokens has no usable answer: token.id: expected an id, got an object.',
  );
});

it('knows that nothing was made when the API says so', async () => {
  const issues = [{ step: 'name', field: 'name', message: 'Another token has this name.' }];
  const { api } = exampleRestApi(problem(409, 'conflict', { detail: 'Taken.', issues }));
  expect(await refusalOf(api.createToken(exampleRequest, exampleCall()))).toMatchObject({
    code: 'conflict',
    detail: 'Taken.',
    issues,
  });
});
