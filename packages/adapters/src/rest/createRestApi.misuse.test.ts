import { afterEach, describe, expect, it, vi } from 'vitest';
import { refusalOf } from '../../test/refusalOf.ts';
import { exampleCall, exampleRequest } from '../../test/rest/exampleRestApi.ts';
import { exampleToken as token } from '../../test/rest/exampleToken.ts';
import { json, scriptedFetch } from '../../test/rest/scriptedFetch.ts';
import { createRestApi } from './createRestApi.ts';
import { defaultRoutes, type RestMethodName } from './defaultRoutes.ts';
import type { RestApiSetup } from './restApiSetup.ts';

afterEach(() => vi.unstubAllEnvs());

const act = () => undefined;

const kinds: Readonly<Record<string, unknown>> = {
  null: null,
  true: true,
  false: false,
  '0': 0,
  '7': 7,
  '-1': -1,
  '1.5': 1.5,
  NaN: Number.NaN,
  Infinity: Number.POSITIVE_INFINITY,
  bigint: 7n,
  'empty text': '',
  text: 'api',
  'text with a break': 'a\nb',
  path: '/api',
  URL: 'https://api.test/v1',
  'empty object': {},
  'object of texts': { a: 'b' },
  'object of numbers': { a: 7 },
  'object of null': { a: null },
  'object of objects': { a: { b: 'c' } },
  'object of functions': { a: act },
  'object with a broken text': { a: 'b\nc' },
  'object with a broken name': { 'a b': 'c' },
  'empty list': [],
  'list of texts': ['401'],
  'list of statuses': [401],
  'list of successes': [200],
  function: act,
  date: new Date(0),
};

type OtherOption = Exclude<keyof RestApiSetup, RestMethodName>;

const texts = ['text', 'path', 'URL'];
const anyText = ['empty text', 'text with a break', ...texts];
const headers = ['empty object', 'object of texts', 'date'];
const readings = ['empty object', 'object of texts', 'object with a broken text', 'object with a broken name', 'date'];

const accepted: { readonly [Name in OtherOption]-?: readonly string[] } = {
  baseUrl: ['empty text', 'path', 'URL'],
  headers: [...headers, 'function'],
  changeHeaders: headers,
  credentials: [],
  fetch: ['function'],
  timeout: ['7'],
  maxResponseBytes: ['7', '1.5', 'Infinity'],
  idempotencyHeader: ['text'],
  problem: [...readings, 'function'],
  codes: ['empty object', 'date'],
  retryAfter: ['function'],
  isProblem: ['function'],
  idempotency: [],
  revocation: [],
  options: ['function'],
  token: [...readings, 'function'],
  pages: [],
};

const settings: Readonly<Record<string, readonly [RestMethodName, readonly string[]]>> = {
  route: ['revokeToken', []],
  placeholders: ['revokeToken', ['empty object', 'object of functions', 'date']],
  body: [
    'revokeToken',
    ['empty object', 'object of texts', 'object of numbers', 'object of null', 'object of objects'].concat([
      'object with a broken text',
      'object with a broken name',
      'function',
    ]),
  ],
  headers: ['revokeToken', headers],
  codes: ['revokeToken', ['empty object', 'date']],
  read: ['revokeToken', [...anyText, 'function']],
  readBack: ['revokeToken', []],
  pages: ['listTokens', []],
  filter: ['searchResources', ['true', 'false']],
  rejects: ['verifyToken', ['empty list', 'list of statuses']],
};

function faultOf(setup: unknown): string | undefined {
  try {
    createRestApi(setup as RestApiSetup);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

describe('createRestApi names the option', () => {
  it.each(Object.entries(accepted))('`%s` if its value has the wrong kind', (option, right) => {
    for (const [kind, value] of Object.entries(kinds)) {
      const fault = faultOf({ [option]: value });
      if (right.includes(kind)) expect(fault, kind).toBeUndefined();
      else expect(fault, kind).toMatch(new RegExp(`^${option}\\b`));
    }
  });

  it.each(Object.entries(settings))('`%s` of a method if its value has the wrong kind', (setting, [method, right]) => {
    for (const [kind, value] of Object.entries(kinds)) {
      const fault = faultOf({ [method]: { [setting]: value } });
      if (right.includes(kind)) expect(fault, kind).toBeUndefined();
      else expect(fault, kind).toMatch(new RegExp(`^${method}\\.${setting}\\b`));
    }
  });

  it.each(Object.keys(defaultRoutes))('`%s` if it is neither a route, nor an object, nor false', (method) => {
    for (const [kind, value] of Object.entries(kinds)) {
      const isObject = kind.startsWith('empty object') || kind === 'date';
      const isOff = kind === 'false' && !['loadOptions', 'createToken'].includes(method);
      if (isObject || isOff) continue;
      expect(faultOf({ [method]: value }), kind).toMatch(new RegExp(`^${method}\\b`));
    }
  });

  it.each<[string, unknown]>([
    ['baseUrl: expected a path that starts with "/"', { baseUrl: 'api' }],
    ['baseUrl: ', { baseUrl: '/api?version=2' }],
    ['baseUrl: ', { baseUrl: 'ftp://api.test' }],
    ['credentials: expected "omit", "same-origin", or "include".', { credentials: 'same_origin' }],
    ['timeout: ', { timeout: 2 ** 31 }],
    ['headers.X Team: ', { headers: { 'X Team': 'a' } }],
    ['headers.X-Team: ', { headers: { 'X-Team': 'Zürich →' } }],
    ['idempotencyHeader: expected the name of a header', { idempotencyHeader: 'Idempotency Key' }],
    ['codes.taken.field: expected a step and a field', { codes: { taken: { code: 'conflict', field: 'name' } } }],
    ['codes.taken.message: ', { codes: { taken: { code: 'conflict', message: ' ' } } }],
    ['codes.taken: has no option "filed"', { codes: { taken: { code: 'conflict', filed: 'name.name' } } }],
    ['revokeToken.codes.404: ', { revokeToken: { codes: { 404: 'not-found' } } }],
    ['verifyToken.rejects: ', { verifyToken: { rejects: '401' } }],
    ['token: ', { token: { id: 'data..id' } }],
    ['options: tokenTypes: expected an array', { options: { groups: [] } }],
    ['idempotencyHeader: false sends no intent key', { idempotencyHeader: false }],
  ])('in “%s”', (message, setup) => {
    expect(faultOf(setup)).toContain(message);
  });

  it('and quotes no header, which may be a credential', () => {
    expect(faultOf({ headers: { Authorization: 'Bearer hunter2\n' } })).toMatch(
      /^headers\.Authorization: (?!.*hunter2)/,
    );
  });
});

describe('without the checks of development, a misconfiguration', () => {
  const create = (setup: object, status = 201) => {
    vi.stubEnv('NODE_ENV', 'production');
    const { fetch, sent } = scriptedFetch(
      json({ status: 'created', token, secret: 'x'.repeat(30), code: 'taken' }, status),
    );
    const api = createRestApi({ baseUrl: 'http://api.test', fetch, ...setup } as RestApiSetup);
    return { api, sent, end: () => refusalOf(api.createToken(exampleRequest, exampleCall())) };
  };

  it.each<[string, object]>([
    ['credentials', { credentials: 'same_origin' }],
    ['headers', { headers: { 'X Team': 'a' } }],
    ['changeHeaders', { changeHeaders: { 'X-Team': 'a\nb' } }],
    ['idempotencyHeader', { idempotencyHeader: 'Idempotency Key' }],
    ['createToken.headers', { createToken: { headers: { 'X Team': 'a' } } }],
    ['createToken.placeholders', { createToken: { placeholders: null } }],
  ])('of %s sends no create call', async (_, setup) => {
    const { end, sent } = create(setup);
    expect((await end()).code).toBe('unavailable');
    expect(sent).toEqual([]);
  });

  it.each([Number.NaN, -1, Number.POSITIVE_INFINITY])('of timeout (%s) sends no change', async (timeout) => {
    const { api, sent } = create({ timeout });
    expect((await refusalOf(api.revokeToken?.('k1'))).code).toBe('unavailable');
    expect(sent).toEqual([]);
  });

  it('of maxResponseBytes reads no response of unknown length', async () => {
    const fetch = () => new Response(new Blob([JSON.stringify({ items: [] })]).stream());
    const { api } = create({ fetch, maxResponseBytes: Number.NaN });
    expect((await refusalOf(api.listTokens?.({}))).code).toBe('unavailable');
  });

  it.each([null, false, 7])('of idempotencyHeader (%s) lets the page repeat no create call', (idempotencyHeader) => {
    expect(create({ idempotencyHeader }).api.idempotency).toBe('none');
  });

  it('of codes proves no refusal', async () => {
    expect((await create({ codes: { taken: { code: 'nonsense' } } }, 409).end()).code).toBe('unknown-outcome');
  });

  it('of rejects never reports a working secret as invalid', async () => {
    const { api } = create({ verifyToken: { rejects: [200] } }, 200);
    expect(await api.verifyToken?.('s')).toMatchObject({ works: true });
  });

  it.each(['delete', null])('of revocation (%s) never treats a missing token as revoked', async (revocation) => {
    const { api } = create({ revocation }, 404);
    expect((await refusalOf(api.revokeToken?.('k1'))).code).not.toBe('not-found');
    expect(api.revocation ?? 'keeps').toBe('keeps');
  });
});
