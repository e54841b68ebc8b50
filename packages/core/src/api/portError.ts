import type { StepIssue } from '../wizard/step.ts';
import { array, isObject, object, optional, string } from './shape.ts';
import { TokenApiError, type TokenApiErrorCode, tokenApiErrorCodes } from './tokenApiError.ts';

const issuesShape = array(object({ step: string, field: string, message: string }));

export function portError(cause: unknown, code: TokenApiErrorCode): TokenApiError {
  if (!(cause instanceof TokenApiError) || !tokenApiErrorCodes.includes(cause.code)) {
    return new TokenApiError(code, { cause });
  }
  const { detail, issues, retryAfter, challenge } = cause;
  const noDetail = optional(string)(detail, 'detail');
  const noIssues = issuesShape(issues, 'issues');
  if (!noDetail && !noIssues && (challenge === undefined || isObject(challenge))) return cause;
  return new TokenApiError(cause.code, {
    ...(detail !== undefined && !noDetail ? { detail } : {}),
    issues: noIssues ? [] : (issues as readonly StepIssue[]),
    ...(retryAfter === undefined ? {} : { retryAfter }),
    cause,
  });
}
