import type { StepIssue, Token } from '@tokenwright/core';
import {
  answerFault,
  failures,
  TokenApiError,
  type TokenApiErrorCode,
  tokenApiErrorCodes,
} from '@tokenwright/core/api';
import type { Answer } from './createClient.ts';
import { retryAfter, stepUpChallenge } from './headerParameters.ts';
import { isWire, readThrough } from './reading.ts';
import { callName, lost, type RestCall } from './restCall.ts';
import type { ProblemCode, ProblemCodes, RestProblems, WireProblem } from './restMethodSetup.ts';
import { intentUuidOf } from './restRoute.ts';

/** Without proof of a rejection, a change becomes `unknown-outcome`, and a read becomes `unavailable`. */
export function readProblem(
  answer: Answer,
  problems: RestProblems,
  now = Date.now(),
  readToken = (token: unknown) => token,
): TokenApiError {
  const { call, status, headers } = answer;
  const problem = problemIn(answer, problems);
  const proven = provenCode(answer, problem.code, { ...problems.codes, ...call.codes });
  if (proven === undefined || proven.code === 'unknown-outcome') {
    return lost(call, `a ${status} that leaves the outcome open.`);
  }
  const challenge = status === 401 ? stepUpChallenge(headers.get('WWW-Authenticate')) : undefined;
  const detail = sentence(problem.detail, call);
  const issues = [...issuesOf(problem.issues, call), ...issueAtField(proven, detail)];
  return new TokenApiError(challenge ? 'reauthentication-required' : proven.code, {
    detail,
    issues,
    retryAfter: canPass(proven.code, issues) ? waitOf(answer, problems, now) : undefined,
    challenge,
    token: isOfVersion(call) && proven.code === 'conflict' ? tokenIn(problem.token, readToken) : undefined,
    cause: new Error(`${callName(call)} answered ${status}.`),
  });
}

/** Excludes calls with a secret or an intent key, because the token in the error could contain them. */
function isOfVersion({ isChange, intentKey, secret }: RestCall): boolean {
  return isChange && intentKey === undefined && secret === undefined;
}

function tokenIn(given: unknown, readToken: (token: unknown) => unknown): Token | undefined {
  try {
    const token = readToken(given);
    return answerFault('getToken', token) === undefined ? (token as Token) : undefined;
  } catch {
    return undefined;
  }
}

function problemIn(answer: Answer, { problem }: RestProblems): WireProblem {
  try {
    const read = readThrough(problem, answer.body, answer);
    return isWire(read) ? read : {};
  } catch {
    return {};
  }
}

/** Many APIs send rate-limit headers with each response. */
function canPass(code: TokenApiErrorCode, issues: readonly StepIssue[]): boolean {
  return code === 'conflict' ? issues.length === 0 : isPassing(code);
}

function isPassing(code: TokenApiErrorCode): boolean {
  return failures[code].retry === 'soon';
}

function waitOf(answer: Answer, { retryAfter: own }: RestProblems, now: number): number | undefined {
  const { headers } = answer;
  try {
    const wait = own?.(answer);
    if (typeof wait === 'number' && wait >= 0) return wait;
  } catch {
    // The host's function failed, so use the headers.
  }
  return retryAfter(headers.get('Retry-After') ?? headers.get('X-Retry-After'), headers.get('Date'), now);
}

function sentence(detail: unknown, call: RestCall): string | undefined {
  return typeof detail === 'string' && detail !== '' && !quotes(detail, call) ? detail : undefined;
}

function issuesOf(issues: unknown, call: RestCall): readonly StepIssue[] {
  return (Array.isArray(issues) ? issues : []).flatMap((issue: unknown) => {
    const { step, field, message } = isWire(issue) ? issue : {};
    const texts = [step, field, message];
    if (texts.some((text) => typeof text !== 'string' || quotes(text, call))) return [];
    return { step, field, message } as StepIssue;
  });
}

function issueAtField({ field: place, message }: ProblemCode, detail: string | undefined): readonly StepIssue[] {
  if (place === undefined) return [];
  const [step = '', field = ''] = place.split('.');
  return [{ step, field, message: message ?? detail ?? 'The server did not accept this.' }];
}

function quotes(text: string, { intentKey, secret }: RestCall): boolean {
  const hidden = [secret, intentKey, intentKey && intentUuidOf(intentKey)];
  return hidden.some((part) => part !== undefined && part !== '' && text.includes(part));
}

function provenCode(answer: Answer, stated: unknown, codes: ProblemCodes): ProblemCode | undefined {
  const { status } = answer;
  if (status < 300) return meaningOf(stated, codes);
  if (!(status >= 400)) return undefined;
  const proven = meaningOf(stated, codes) ?? (answer.isPage ? undefined : meaningOf(status, codes));
  if (status < 500) return proven ?? (isHarmless(answer) ? asProblem(bareCode(status)) : undefined);
  // Other codes don't prove a rejection.
  return proven && isPassing(proven.code) ? proven : undefined;
}

/** The statuses of responses without a code. For changes, only `REPEATED` statuses count. */
const bareStatuses: Readonly<Record<TokenApiErrorCode, readonly number[]>> = {
  invalid: [400, 413, 415, 422],
  unauthenticated: [401],
  'reauthentication-required': [],
  forbidden: [403],
  conflict: [],
  'not-found': [],
  policy: [],
  quota: [],
  'rate-limited': [429],
  unavailable: [404, 405],
  'unknown-outcome': [],
  'options-changed': [],
};

function bareCode(status: number): TokenApiErrorCode | undefined {
  return tokenApiErrorCodes.find((code) => bareStatuses[code].includes(status));
}

/** After these statuses, the page repeats the intent. */
const REPEATED: readonly number[] = [401, 429];

/** A proxy can also respond with JSON, so for most changes, a status without a code doesn't prove a rejection. */
function isHarmless({ call, status }: Answer): boolean {
  return !call.isChange || REPEATED.includes(status);
}

function meaningOf(stated: unknown, codes: ProblemCodes): ProblemCode | undefined {
  const name = typeof stated === 'number' ? String(stated) : stated;
  const own = typeof name === 'string' && Object.hasOwn(codes, name) ? codes[name] : undefined;
  return own ?? asProblem(tokenApiErrorCodes.find((code) => code === stated));
}

function asProblem(code: TokenApiErrorCode | undefined): ProblemCode | undefined {
  return code && { code };
}
