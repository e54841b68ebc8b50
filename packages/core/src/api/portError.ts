import type { StepIssue } from '../wizard/step.ts';
import { array, isObject, object, optional, string } from './shape.ts';
import { TokenApiError, type TokenApiErrorCode, tokenApiErrorCodes } from './tokenApiError.ts';

const issuesShape = array(object({ step: string, field: string, message: string }));

export function portError(cause: unknown, code: TokenApiErrorCode): TokenApiError {
  if (!(cause instanceof TokenApiError) || !tokenApiErrorCodes.includes(cause.code)) {
    return new TokenApiError(code, { cause });
  }
  const { detail, issues, retryAfter, challenge, token } = cause;
  const noDetail = optional(string)(detail, 'detail');
  const noIssues = issuesShape(issues, 'issues');
  const noWait = isTooLong(retryAfter);
  const noChallenge = challenge !== undefined && !isObject(challenge);
  if (!noDetail && !noIssues && !noWait && !noChallenge) return cause;
  return new TokenApiError(cause.code, {
    detail: noDetail ? undefined : detail,
    issues: noIssues ? [] : (issues as readonly StepIssue[]),
    retryAfter: noWait ? undefined : retryAfter,
    challenge: noChallenge ? undefined : challenge,
    token,
    cause,
  });
}

const DAY = 86_400_000;

export function isTooLong(retryAfter: number | undefined): boolean {
  return retryAfter !== undefined && retryAfter > DAY;
}
