import { describe, expect, it } from 'vitest';
import { readProblem } from '../rest/readProblem.ts';
import type { RestCall } from '../rest/restCall.ts';
import { limitsOf } from './apiKeyPlugin.ts';
import { refusals } from './apiKeyRows.ts';

const create: RestCall = { route: 'POST /api-key/create', intentKey: 'a1', isChange: true };

function refusal(status: number, body?: unknown, headers: Record<string, string> = {}, call = create) {
  return readProblem(
    { call, url: '', status, headers: new Headers(headers), body, length: 0, isPage: false },
    refusals(limitsOf({})),
  );
}

describe('an error of better-auth', () => {
  it.each([
    [400, 'VALIDATION_ERROR', 'invalid'],
    [401, 'UNAUTHORIZED_SESSION', 'unauthenticated'],
    [401, 'USER_BANNED', 'forbidden'],
    [403, 'INVALID_ORIGIN', 'forbidden'],
    [403, 'INSUFFICIENT_API_KEY_PERMISSIONS', 'forbidden'],
    [403, 'SESSION_NOT_FRESH', 'reauthentication-required'],
    [404, 'KEY_NOT_FOUND', 'invalid'],
    [404, undefined, 'unavailable'],
    [400, 'EXPIRES_IN_IS_TOO_LARGE', 'policy'],
  ])('with status %s and code %s becomes "%s", with its own message', (status, code, port) => {
    expect(refusal(status, { code, message: 'Because.' })).toMatchObject({ code: port, detail: 'Because.' });
  });

  it('never proves a refusal if a change failed midway', () => {
    expect(refusal(500, { code: 'FAILED_TO_UPDATE_API_KEY', message: 'No.' }).code).toBe('unknown-outcome');
    expect(refusal(302).code).toBe('unknown-outcome');
    expect(refusal(500, undefined, {}, { route: 'GET /api-key/list', isChange: false }).code).toBe('unavailable');
  });

  it("contains the delay from better-auth's own header", () => {
    const limited = refusal(429, { message: 'Too many requests.' }, { 'X-Retry-After': '10' });
    expect(limited).toMatchObject({ code: 'rate-limited', retryAfter: 10_000 });
  });

  it('is shown on the name step if the server rejects the name', () => {
    const { issues } = refusal(400, { code: 'INVALID_NAME_LENGTH', message: 'The name length is …' });
    expect(issues).toEqual([{ step: 'name', field: 'name', message: 'On this server a name has 1 to 32 characters.' }]);
  });
});
