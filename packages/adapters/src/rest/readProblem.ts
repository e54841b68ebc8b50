import { type StepIssue, TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';
import * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { callName, lost } from './restCall.ts';
import { retryAfter } from './retryAfter.ts';
import { stepUpChallenge } from './stepUpChallenge.ts';

/** Codes of the wire contract. Only `not-found` is not the port's: what was named is not there. */
const wireCodes: Readonly<Record<TokenApiErrorCode | 'not-found', TokenApiErrorCode>> = {
  invalid: 'invalid',
  unauthenticated: 'unauthenticated',
  'reauthentication-required': 'reauthentication-required',
  forbidden: 'forbidden',
  conflict: 'conflict',
  policy: 'policy',
  quota: 'quota',
  'rate-limited': 'rate-limited',
  unavailable: 'unavailable',
  'unknown-outcome': 'unknown-outcome',
  'options-changed': 'options-changed',
  'not-found': 'invalid',
};
const codes = new Map<unknown, TokenApiErrorCode>(Object.entries(wireCodes));

/** Statuses that turn a request away before it is acted on, which proves that nothing was done. 408 and 409 do not. */
const turnedAway = new Map<number, TokenApiErrorCode>([
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

/** The only codes that a 5xx can mean: a server that fails in any other way does not know what it did. */
const provenByFailure: readonly TokenApiErrorCode[] = ['unavailable', 'rate-limited'];

/** What an API's own error code means to the port: the code, and the field that is to blame. */
export interface ProblemCode {
  readonly code: TokenApiErrorCode;
  /** `step.field`, such as `name.name`. */
  readonly field?: string;
}

/** What an API says is wrong. */
export interface WireProblem {
  readonly code?: unknown;
  readonly detail?: unknown;
  readonly issues?: unknown;
}

const issueSchema = z.object({ step: z.string(), field: z.string(), message: z.string() });

/**
 * What an answer that is not 2xx says: a problem document (RFC 9457) by its `code`, anything else by its status.
 * Where neither proves what was done, a change is `unknown-outcome` and a read `unavailable`.
 */
export function readProblem(answer: Answer, now = Date.now()): TokenApiError {
  const { call, status, headers, body } = answer;
  const problem: Partial<Record<string, unknown>> = typeof body === 'object' && body !== null ? { ...body } : {};
  const code = provenCode(status, problem.code);
  if (code === undefined || code === 'unknown-outcome') {
    return lost(call, `a ${status} that does not say what was done.`);
  }
  const challenge = status === 401 ? stepUpChallenge(headers.get('WWW-Authenticate')) : undefined;
  const wait = retryAfter(headers.get('Retry-After'), headers.get('Date'), now);
  return new TokenApiError(challenge ? 'reauthentication-required' : code, {
    ...detailOf(problem.detail, call.intentKey),
    issues: issuesOf(problem.issues, call.intentKey),
    ...(wait === undefined ? {} : { retryAfter: wait }),
    ...(challenge && { challenge }),
    cause: new Error(`${callName(call)} answered ${status}.`),
  });
}

function provenCode(status: number, stated: unknown): TokenApiErrorCode | undefined {
  const code = codes.get(stated);
  if (status >= 500) return code && provenByFailure.includes(code) ? code : undefined;
  return status >= 400 ? (code ?? turnedAway.get(status)) : undefined;
}

function detailOf(detail: unknown, intentKey: string | undefined): { readonly detail?: string } {
  return typeof detail === 'string' && detail !== '' && !quotes(detail, intentKey) ? { detail } : {};
}

function issuesOf(issues: unknown, intentKey: string | undefined): readonly StepIssue[] {
  const readable = (Array.isArray(issues) ? issues : []).flatMap((issue) => issueSchema.safeParse(issue).data ?? []);
  return readable.filter((issue) => !Object.values(issue).some((text) => quotes(text, intentKey)));
}

/** An API that repeats the intent key in its sentences would have it shown and logged. */
function quotes(text: string, intentKey: string | undefined): boolean {
  return intentKey !== undefined && text.includes(intentKey);
}
