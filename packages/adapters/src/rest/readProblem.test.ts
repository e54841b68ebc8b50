import type { TokenApiErrorCode } from '@tokenwright/core';
import { describe, expect, it } from 'vitest';
import type { Answer } from './createClient.ts';
import { readProblem as readProblemOf } from './readProblem.ts';
import type { RestCall } from './restCall.ts';
import type { RestProblems } from './restMethodSetup.ts';

const KEY = 'a1'.repeat(32);
const create: RestCall = { route: 'POST /tokens', intentKey: KEY, isChange: true };
const list: RestCall = { route: 'GET /tokens', isChange: false };

const answer = (
  call: RestCall,
  status: number,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Answer => ({ call, status, body, url: '', length: 0, isPage: false, headers: new Headers(headers) });

const readProblem = (told: Answer) => readProblemOf(told, {});

describe('a problem document', () => {
  it.each([
    [400, 'invalid', 'invalid'],
    [401, 'unauthenticated', 'unauthenticated'],
    [401, 'reauthentication-required', 'reauthentication-required'],
    [403, 'forbidden', 'forbidden'],
    [403, 'quota', 'quota'],
    [404, 'not-found', 'not-found'],
    [409, 'conflict', 'conflict'],
    [409, 'options-changed', 'options-changed'],
    [422, 'conflict', 'conflict'],
    [422, 'policy', 'policy'],
    [429, 'rate-limited', 'rate-limited'],
    [503, 'rate-limited', 'rate-limited'],
    [503, 'unavailable', 'unavailable'],
  ] as const)(
    'with status %i and the code %s becomes the error %s, for a create call and for a read',
    (status, code, expected) => {
      expect(readProblem(answer(create, status, { code })).code).toBe(expected);
      expect(readProblem(answer(list, status, { code })).code).toBe(expected);
    },
  );

  it.each([
    [500, 'invalid'],
    [500, 'conflict'],
    [502, 'policy'],
    [409, 'unknown-outcome'],
    [500, 'unknown-outcome'],
    [301, 'invalid'],
  ])('with status %i and the code %s leaves the outcome of a create call unknown', (status, code) => {
    expect(readProblem(answer(create, status, { code })).code).toBe('unknown-outcome');
    expect(readProblem(answer(list, status, { code })).code).toBe('unavailable');
  });

  it("returns the API's message and the valid issues, but no delay for a taken name", () => {
    const issues = [{ step: 'name', field: 'name', message: 'Taken.', extra: 1 }, { step: 'name' }, 'nonsense', null];
    const error = readProblem(
      answer(create, 409, { code: 'conflict', detail: 'Taken.', issues }, { 'Retry-After': '1' }),
    );
    expect(error).toMatchObject({
      code: 'conflict',
      detail: 'Taken.',
      issues: [{ step: 'name', field: 'name', message: 'Taken.' }],
      retryAfter: undefined,
    });
  });

  it.each([
    [429, 'rate-limited', 1_000],
    [503, 'rate-limited', 1_000],
    [503, 'unavailable', 1_000],
    [409, 'conflict', 1_000],
    [425, 'conflict', 1_000],
    [400, 'invalid', undefined],
    [401, 'unauthenticated', undefined],
    [403, 'forbidden', undefined],
    [403, 'quota', undefined],
    [404, 'not-found', undefined],
    [409, 'options-changed', undefined],
    [422, 'policy', undefined],
  ] as const)('with status %i and the code %s asks to wait %s milliseconds', (status, code, retryAfter) => {
    const header = answer(create, status, { code }, { 'Retry-After': '1' });
    expect(readProblem(header)).toMatchObject({ code, retryAfter });
    const own = answer(create, status, { code });
    expect(readProblemOf(own, { retryAfter: () => 1_000 })).toMatchObject({ code, retryAfter });
  });

  it('asks for no delay if `codes` shows a conflict at a field', () => {
    const codes = { taken: { code: 'conflict', field: 'name.name' } } as const;
    const error = readProblemOf(answer(create, 409, { code: 'taken' }), { codes, retryAfter: () => 1_000 });
    expect(error).toMatchObject({ code: 'conflict', retryAfter: undefined });
  });

  it.each([{ detail: 7, issues: {} }, { detail: '', issues: 'all' }, { detail: null }])(
    'omits an invalid detail or issue: %j',
    (more) => {
      expect(readProblem(answer(create, 400, { code: 'invalid', ...more }))).toMatchObject({
        detail: undefined,
        issues: [],
      });
    },
  );

  it('omits messages that repeat the intent key', () => {
    const issues = [{ step: 'name', field: 'name', message: `Key ${KEY} is used.` }];
    const error = readProblem(answer(create, 409, { code: 'conflict', detail: `Used: ${KEY}`, issues }));
    expect(error).toMatchObject({ code: 'conflict', detail: undefined, issues: [] });
  });
});

describe('any other response', () => {
  it.each([
    [400, 'invalid'],
    [401, 'unauthenticated'],
    [403, 'forbidden'],
    [404, 'unavailable'],
    [405, 'unavailable'],
    [413, 'invalid'],
    [415, 'invalid'],
    [422, 'invalid'],
    [429, 'rate-limited'],
  ] as [number, TokenApiErrorCode][])(
    'with status %i means "%s" for a read, and for a change only if the page sends it again',
    (status, code) => {
      const ofChange = status === 401 || status === 429 ? code : 'unknown-outcome';
      for (const body of [{}, { code: 'teapot' }, { code: '__proto__' }, { code: ['invalid'] }]) {
        expect(readProblem(answer(list, status, body)).code).toBe(code);
        expect(readProblem(answer(create, status, body)).code).toBe(ofChange);
      }
      for (const page of [undefined, [], 'no', null]) expect(readProblem(answer(list, status, page)).code).toBe(code);
    },
  );

  it.each([400, 403, 404, 405, 413, 415, 422])(
    'an HTML response with status %i leaves the outcome of a change unknown',
    (status) => {
      for (const page of [undefined, [], 'no', null]) {
        expect(readProblem(answer(create, status, page)).code).toBe('unknown-outcome');
      }
    },
  );

  it.each([
    [401, 'unauthenticated'],
    [429, 'rate-limited'],
  ] as const)('an HTML response with status %i lets the page repeat the same intent', (status, code) => {
    expect(readProblem(answer(create, status)).code).toBe(code);
  });

  it.each([304, 402, 408, 409, 410, 418, 425, 499, 500, 501, 502, 503, 504, 520, 0, Number.NaN])(
    'with status %i does not prove that a token is missing',
    (status) => {
      expect(readProblem(answer(create, status)).code).toBe('unknown-outcome');
      expect(readProblem(answer(list, status)).code).toBe('unavailable');
    },
  );
});

describe('a step-up challenge (RFC 9470)', () => {
  const headers = { 'WWW-Authenticate': 'Bearer error="insufficient_user_authentication", max_age=300' };

  it('asks for a new sign-in, with or without a problem document', () => {
    for (const body of [undefined, { code: 'reauthentication-required' }, { code: 'unauthenticated' }]) {
      expect(readProblem(answer(create, 401, body, headers))).toMatchObject({
        code: 'reauthentication-required',
        challenge: { maxAge: 300 },
      });
    }
  });

  it('has an effect only with status 401', () => {
    expect(readProblem(answer(create, 403, { code: 'forbidden' }, headers)).code).toBe('forbidden');
  });
});

it('tells errors with the same body apart by the status and the headers of the response', () => {
  const problem: RestProblems['problem'] = (_, { status, headers }) => ({
    code: status === 404 && headers.get('X-Missing') === 'project' ? 'forbidden' : 'not-found',
  });
  const codeOf = (headers: Readonly<Record<string, string>>) =>
    readProblemOf(answer(list, 404, { message: 'Not found' }, headers), { problem }).code;
  expect([codeOf({ 'X-Missing': 'project' }), codeOf({})]).toEqual(['forbidden', 'not-found']);
});
