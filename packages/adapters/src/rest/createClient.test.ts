import { TokenApiError } from '@tokenwright/core';
import { afterEach, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { type Act, json, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { type Answer, createClient } from './createClient.ts';
import { readProblem } from './readProblem.ts';
import type { RestCall } from './restCall.ts';
import type { RestTransport } from './restMethodSetup.ts';

const refused = (answer: Answer) => readProblem(answer, {});
const KEY = 'a1'.repeat(32);
const read: RestCall = { route: 'GET /tokens', isChange: false };
const change: RestCall = {
  route: 'POST /tokens/{id}/revoke',
  values: { id: 'tok_1' },
  body: () => ({ reason: 'leaked' }),
  isChange: true,
};
const create: RestCall = {
  route: 'POST /tokens',
  body: () => ({}),
  intentKey: KEY,
  isChange: true,
  hasNoTimeout: true,
};

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const prepare = (act: Act = json({}), setup: RestTransport = {}) => {
  const { fetch, sent } = scriptedFetch(act);
  return { send: createClient({ baseUrl: 'http://api.test/base', fetch, ...setup }, refused), sent };
};

const causeOf = (error: TokenApiError): string => (error.cause instanceof Error ? error.cause.message : 'no cause');
const never: Act = () => new Promise(() => {});

it('sends a read without a body, with cookies to the same origin, and bypasses every cache', async () => {
  const { send, sent } = prepare();
  await send({ ...read, query: { query: 'a&b=ü', cursor: undefined } });
  const [request] = sent;
  expect(request).toMatchObject({ method: 'GET', credentials: 'same-origin', cache: 'no-store', redirect: 'error' });
  expect(request?.url).toBe('http://api.test/base/tokens?query=a%26b%3D%C3%BC');
  expect(request?.headers.get('X-Tokenwright')).toBeNull();
  expect(request?.body).toBeNull();
});

it('sends a query even if the browser lacks URLSearchParams.size', async () => {
  vi.spyOn(URLSearchParams.prototype, 'size', 'get').mockReturnValue(undefined as never);
  const { send, sent } = prepare();
  await send({ ...read, query: { cursor: 'next', status: ['active', 'expired'] } });
  expect(sent[0]?.url).toBe('http://api.test/base/tokens?cursor=next&status=active&status=expired');
  vi.restoreAllMocks();
});

it('sends a change as JSON, with a header that a form on another site cannot send', async () => {
  const { send, sent } = prepare(json({}), { baseUrl: 'http://api.test/base//', credentials: 'include' });
  await send(change);
  const [request] = sent;
  expect(request?.url).toBe('http://api.test/base/tokens/tok_1/revoke');
  expect(request).toMatchObject({ method: 'POST', credentials: 'include' });
  expect(request?.headers.get('X-Tokenwright')).toBe('1');
  expect(request?.headers.get('Content-Type')).toBe('application/json');
  expect(await request?.json()).toEqual({ reason: 'leaked' });
});

it('sends the header to its own origin only, and the intent key to every origin', async () => {
  for (const [origin, header] of [
    ['http://api.test', '1'],
    ['http://app.test', null],
  ] as const) {
    vi.stubGlobal('location', { origin, href: `${origin}/` });
    const { send, sent } = prepare();
    await send(create);
    expect(sent[0]?.headers.get('X-Tokenwright')).toBe(header);
    expect(sent[0]?.headers.get('Idempotency-Key')).toBe(KEY);
  }
});

it('calls `headers` before each call, and keeps the headers of the wire contract', async () => {
  let asked = 0;
  const headers = async () => ({ 'X-CSRF': String(++asked), 'Idempotency-Key': 'mine' });
  const { send, sent } = prepare(json({}), { headers });
  await send(create);
  await send(read);
  expect(sent.map((request) => request.headers.get('X-CSRF'))).toEqual(['1', '2']);
  expect(sent[0]?.headers.get('Idempotency-Key')).toBe(KEY);
});

it('uses the current global fetch at each call', async () => {
  const { fetch, sent } = scriptedFetch(json({}));
  const send = createClient({ baseUrl: 'http://api.test' }, refused);
  vi.stubGlobal('fetch', fetch);
  await send(read);
  expect(sent).toHaveLength(1);
});

it.each(['', '.', '..', 'a\ud800'])('sends no request for the id %j, which would change the URL', async (id) => {
  const { send, sent } = prepare();
  expect((await refusalOf(send({ ...change, values: { id } }))).code).toBe('invalid');
  expect(sent).toHaveLength(0);
});

it('encodes every other id exactly once', async () => {
  const { send, sent } = prepare();
  await send({ ...read, route: 'GET /{one}/{two}', values: { one: '../a?b#c/d%2e', two: '__proto__' } });
  expect(sent[0]?.url).toBe('http://api.test/base/..%2Fa%3Fb%23c%2Fd%252e/__proto__');
});

it('sends no request when the browser is offline, and reports this reason', async () => {
  vi.stubGlobal('navigator', { onLine: false });
  const { send, sent } = prepare();
  const error = await refusalOf(send(create));
  expect(error.code).toBe('unavailable');
  expect(causeOf(error)).toBe('POST /tokens was not sent: the browser is offline.');
  expect(sent).toHaveLength(0);
});

it('sends no request for a signal that has aborted', async () => {
  const { send, sent } = prepare();
  expect((await refusalOf(send({ ...create, signal: AbortSignal.abort() }))).code).toBe('unavailable');
  expect(sent).toHaveLength(0);
});

it('sends no request when the headers fail, hang or are invalid', async () => {
  const timeout = new AbortController();
  const hanging = prepare(json({}), { headers: () => new Promise(() => {}) });
  const hung = refusalOf(hanging.send({ ...create, signal: timeout.signal }));
  timeout.abort();
  expect((await hung).code).toBe('unavailable');

  for (const headers of [
    () => Promise.reject(new Error('no session')),
    () => ({ 'X-Bad': 'a\nb' }),
    () => {
      throw new TokenApiError('unauthenticated');
    },
  ]) {
    const { send, sent } = prepare(json({}), { headers });
    expect(['unavailable', 'unauthenticated']).toContain((await refusalOf(send(create))).code);
    expect(sent).toHaveLength(0);
  }
});

const cycle: Record<string, unknown> = {};
cycle.self = cycle;

it.each<[string, unknown]>([
  ['a cycle', cycle],
  ['a number that is not finite', { expires: [{ in: Number.NaN }] }],
  ['a function', { expires: () => 30 }],
  ['a big integer', { expires: 30n }],
  ['a map', { expires: new Map() }],
])('sends no request when the body contains %s', async (_, body) => {
  const { send, sent } = prepare();
  expect((await refusalOf(send({ ...create, body: () => body }))).code).toBe('unavailable');
  expect(sent).toHaveLength(0);
});

it('names the value that is not JSON, and sends a date as text', async () => {
  const { send, sent } = prepare(json({}));
  expect(causeOf(await refusalOf(send({ ...read, body: () => ({ expires: [{ in: Number.NaN }] }) })))).toBe(
    'GET /tokens was not sent: Error: body: JSON can\'t hold the value of "in". Send an object, an array or a form.',
  );
  await send({ ...change, body: () => ({ at: new Date(0), until: undefined }) });
  expect(await sent[0]?.text()).toBe('{"at":"1970-01-01T00:00:00.000Z"}');
});

const broken = new Response(
  new ReadableStream({
    start: (controller) => controller.error(new Error('reset')),
  }),
);

it.each<[string, Act]>([
  ['the connection breaks', () => Promise.reject(new TypeError('fetch failed'))],
  ['the connection breaks in the middle of the body', () => broken],
  ['a wrapper around fetch throws a string', () => Promise.reject('no')],
  ['a wrapper around fetch returns undefined', () => undefined as unknown as Response],
])('reports an unknown outcome of a change when %s', async (_, act) => {
  expect((await refusalOf(prepare(act).send(change))).code).toBe('unknown-outcome');
  expect((await refusalOf(prepare(act).send(read))).code).toBe('unavailable');
});

it('reports to the developer which call failed, and how', async () => {
  const { send } = prepare(() => Promise.reject(new TypeError('fetch failed')));
  expect(causeOf(await refusalOf(send(read)))).toBe('GET /tokens has no usable response: TypeError: fetch failed');
});

it('never quotes an error message that may contain the intent key', async () => {
  const { send } = prepare(() => Promise.reject(new TypeError(`invalid header ${KEY}`)));
  expect(causeOf(await refusalOf(send(create)))).toBe('POST /tokens has no usable response: TypeError.');
});

it('stops waiting when the signal aborts, even if fetch ignores it', async () => {
  const timeout = new AbortController();
  const { send } = prepare(() => {
    timeout.abort();
    return new Promise(() => {});
  });
  expect((await refusalOf(send({ ...create, signal: timeout.signal }))).code).toBe('unknown-outcome');
});

it('fails after the timeout, except for a create call, whose caller limits the time', async () => {
  const { send } = prepare(never, { timeout: 5 });
  const timeout = new AbortController();
  const settled = vi.fn();
  const lostCreate = refusalOf(send({ ...create, signal: timeout.signal })).finally(settled);
  const lostRead = await refusalOf(send(read));
  expect(lostRead.code).toBe('unavailable');
  expect(causeOf(lostRead)).toContain('TimeoutError');
  expect(settled).not.toHaveBeenCalled();
  timeout.abort();
  expect((await lostCreate).code).toBe('unknown-outcome');
});

it('aborts by its timeout, and by the signal of a call, in a browser without `AbortSignal.any`', async () => {
  vi.stubGlobal('AbortSignal', Object.assign(Object.create(AbortSignal), { any: undefined }));
  expect(causeOf(await refusalOf(prepare(never, { timeout: 5 }).send(read)))).toContain('TimeoutError');
  const given = new AbortController();
  const { send } = prepare(() => {
    given.abort();
    return new Promise(() => {});
  });
  expect((await refusalOf(send({ ...create, signal: given.signal }))).code).toBe('unknown-outcome');
});

it('leaves no timer and no listener', async () => {
  vi.useFakeTimers();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, 'addEventListener');
  const removed = vi.spyOn(signal, 'removeEventListener');
  await prepare().send({ ...read, signal });
  expect(vi.getTimerCount()).toBe(0);
  expect(removed.mock.calls.length).toBe(added.mock.calls.length);
});

it.each([
  [
    'a GET with the same headers fails, as after a refused preflight',
    (names: string[]) => names.length === 0,
    'unavailable',
  ],
  ['no request gets a response', () => false, 'unknown-outcome'],
  ['a GET with the same headers gets a response', () => true, 'unknown-outcome'],
] as const)('finds out why a create call to another origin got no response: %s', async (_, answers, code) => {
  vi.stubGlobal('location', { origin: 'http://app.test', href: 'http://app.test/' });
  const asked: string[] = [];
  const fetch = async (request: Request) => {
    asked.push(`${request.method} ${request.headers.get('Idempotency-Key')}`);
    const names = [...request.headers.keys()];
    if (request.method !== 'GET' || !answers(names)) throw new TypeError('Failed to fetch');
    return Response.json({});
  };
  const { send } = prepare(undefined, { fetch });
  const error = await refusalOf(send(create));
  expect(error.code).toBe(code);
  expect(causeOf(error)).toContain('CORS');
  expect(asked[0]).toBe(`POST ${KEY}`);
  expect(asked.slice(1).join()).not.toContain(KEY);
});
