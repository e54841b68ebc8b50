import { expect, it } from 'vitest';
import { refusalOf } from '../refusalOf.ts';
import { exampleKey, exampleRestApi, exampleSecret } from './exampleRestApi.ts';
import { exampleToken as token } from './exampleToken.ts';
import { html, json } from './scriptedFetch.ts';

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
])('reads %j', async (body, state) => {
  const { api, sent } = exampleRestApi(json(body));
  expect(await api.findByIntent?.(exampleKey)).toEqual(state);
  expect(sent[0]?.url).toBe('http://api.test/intents/current');
  expect(sent[0]?.headers.get('Idempotency-Key')).toBe(exampleKey);
});

it.each([{ status: 'none', token: null }, { status: 'created' }, {}, null, 'none', { status: ['none'] }])(
  'takes %j for no answer, not for none',
  async (body) => {
    expect((await refusalOf(exampleRestApi(json(body)).api.findByIntent?.(exampleKey))).code).toBe('unavailable');
  },
);

it('takes a missing address for no answer, not for none', async () => {
  expect((await refusalOf(exampleRestApi(html(404)).api.findByIntent?.(exampleKey))).code).toBe('unavailable');
});
