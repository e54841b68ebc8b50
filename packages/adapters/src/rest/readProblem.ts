import { type StepIssue, TokenApiError } from '@tokenwright/core';
import * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { type ProblemCode, provenCode } from './problemCode.ts';
import { isWire, readThrough } from './reading.ts';
import type { RestProblems } from './restApiSetup.ts';
import { callName, lost } from './restCall.ts';
import { retryAfter } from './retryAfter.ts';
import { stepUpChallenge } from './stepUpChallenge.ts';

/** What an API says is wrong. */
export interface WireProblem {
  readonly code?: unknown;
  readonly detail?: unknown;
  /** An array of `{ step, field, message }`; what is not one is left out. */
  readonly issues?: unknown;
}

const issueSchema = z.object({ step: z.string(), field: z.string(), message: z.string() });

/**
 * What an answer that is not 2xx says, by its code, or else by its status.
 * Where neither proves what was done, a change is `unknown-outcome` and a read `unavailable`.
 */
export function readProblem(answer: Answer, problems: RestProblems, now = Date.now()): TokenApiError {
  const { call, status, headers } = answer;
  const problem = problemIn(answer, problems);
  const proven = provenCode(status, problem.code, problems.codes ?? {});
  if (proven === undefined || proven.code === 'unknown-outcome') {
    return lost(call, `a ${status} that does not say what was done.`);
  }
  const challenge = status === 401 ? stepUpChallenge(headers.get('WWW-Authenticate')) : undefined;
  const wait = retryAfter(headers.get('Retry-After') ?? headers.get('X-Retry-After'), headers.get('Date'), now);
  const detail = sentence(problem.detail, call.intentKey);
  return new TokenApiError(challenge ? 'reauthentication-required' : proven.code, {
    ...(detail === undefined ? {} : { detail }),
    issues: [...issuesOf(problem.issues, call.intentKey), ...blamed(proven, detail)],
    ...(wait === undefined ? {} : { retryAfter: wait }),
    ...(challenge && { challenge }),
    cause: new Error(`${callName(call)} answered ${status}.`),
  });
}

/** A reading that throws has read nothing; the status still says something. */
function problemIn({ body }: Answer, { problem }: RestProblems): WireProblem {
  try {
    const read = readThrough(problem, body);
    return isWire(read) ? read : {};
  } catch {
    return {};
  }
}

function sentence(detail: unknown, intentKey: string | undefined): string | undefined {
  return typeof detail === 'string' && detail !== '' && !quotes(detail, intentKey) ? detail : undefined;
}

function issuesOf(issues: unknown, intentKey: string | undefined): readonly StepIssue[] {
  const readable = (Array.isArray(issues) ? issues : []).flatMap((issue) => issueSchema.safeParse(issue).data ?? []);
  return readable.filter((issue) => !Object.values(issue).some((text) => quotes(text, intentKey)));
}

function blamed({ field: place, message }: ProblemCode, detail: string | undefined): readonly StepIssue[] {
  if (place === undefined) return [];
  const [step = '', field = ''] = place.split('.');
  return [{ step, field, message: message ?? detail ?? 'The server did not accept this.' }];
}

/** An API that repeats the intent key in its sentences would have it shown and logged. */
function quotes(text: string, intentKey: string | undefined): boolean {
  return intentKey !== undefined && text.includes(intentKey);
}
