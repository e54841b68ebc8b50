import { TokenApiError, type TokenApiErrorCode, type TokenApiErrorDetails } from '@tokenwright/core';
import type { Answer } from '../rest/createClient.ts';
import { callName, lost } from '../rest/restCall.ts';
import { retryAfter } from '../rest/retryAfter.ts';
import type { ApiKeyLimits } from './apiKeyPlugin.ts';
import { lifetimeSentence } from './creationBody.ts';

/** Statuses that turn a request away before it is acted on. */
const byStatus = new Map<number, TokenApiErrorCode>([
  [400, 'invalid'],
  [401, 'unauthenticated'],
  [403, 'forbidden'],
  [404, 'unavailable'],
  [405, 'unavailable'],
  [413, 'invalid'],
  [415, 'invalid'],
  [422, 'invalid'],
  [429, 'rate-limited'],
]);

/** better-auth's own codes, where they say more than the status. */
const byCode = new Map<unknown, TokenApiErrorCode>([
  ['USER_BANNED', 'forbidden'],
  ['SESSION_NOT_FRESH', 'reauthentication-required'],
  ['SESSION_EXPIRED', 'reauthentication-required'],
  ['KEY_NOT_FOUND', 'invalid'],
  ['EXPIRES_IN_IS_TOO_SMALL', 'policy'],
  ['EXPIRES_IN_IS_TOO_LARGE', 'policy'],
  ['KEY_DISABLED_EXPIRATION', 'policy'],
]);

const nameCodes: readonly unknown[] = ['NAME_REQUIRED', 'INVALID_NAME_LENGTH'];
const lifetimeCodes: readonly unknown[] = [
  'EXPIRES_IN_IS_TOO_SMALL',
  'EXPIRES_IN_IS_TOO_LARGE',
  'KEY_DISABLED_EXPIRATION',
];

/**
 * What an answer of better-auth that is not 2xx says. It fails with 5xx in the middle of things too, so of a change
 * those prove nothing.
 */
export function readRefusal({ call, status, headers, body }: Answer, limits: ApiKeyLimits): TokenApiError {
  const { code, message }: Partial<Record<string, unknown>> =
    typeof body === 'object' && body !== null ? { ...body } : {};
  const port = byStatus.get(status) && (byCode.get(code) ?? byStatus.get(status));
  if (port === undefined) return lost(call, `a ${status} that does not say what was done.`);
  const wait = retryAfter(headers.get('X-Retry-After') ?? headers.get('Retry-After'), headers.get('Date'), Date.now());
  const refusal: TokenApiErrorDetails = {
    issues: issuesOf(code, limits),
    ...(typeof message === 'string' && message !== '' ? { detail: message } : {}),
    ...(wait === undefined ? {} : { retryAfter: wait }),
    cause: new Error(`${callName(call)} answered ${status}${typeof code === 'string' ? ` ${code}` : ''}.`),
  };
  return new TokenApiError(port, refusal);
}

function issuesOf(code: unknown, limits: ApiKeyLimits): NonNullable<TokenApiErrorDetails['issues']> {
  const { min, max } = limits.nameLength;
  if (nameCodes.includes(code)) {
    return [{ step: 'name', field: 'name', message: `On this server a name has ${min} to ${max} characters.` }];
  }
  return lifetimeCodes.includes(code)
    ? [{ step: 'access', field: 'expiration', message: lifetimeSentence(limits) }]
    : [];
}
