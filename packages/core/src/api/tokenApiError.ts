import type { StepIssue } from '../wizard/step.ts';

/**
 * Why a call to the token API did not do what was asked. Each code says what is known about the token
 * and what the page does; `docs/errors.md` has the table.
 */
export type TokenApiErrorCode =
  | 'invalid'
  | 'unauthenticated'
  | 'reauthentication-required'
  | 'forbidden'
  | 'conflict'
  | 'policy'
  | 'quota'
  | 'rate-limited'
  | 'unavailable'
  | 'unknown-outcome'
  | 'options-changed';

/** What RFC 9470 asks for: a fresh sign-in, not older than `maxAge` seconds, by one of `acrValues`. */
export interface ReauthenticationChallenge {
  readonly maxAge?: number;
  readonly acrValues?: string;
}

export interface TokenApiErrorDetails {
  /** The API's own sentence for the person, shown as text beside ours. */
  readonly detail?: string;
  /** What is wrong, by step and field, for `invalid`, `conflict` and `policy`. */
  readonly issues?: readonly StepIssue[];
  /** Milliseconds until another try makes sense. */
  readonly retryAfter?: number;
  readonly challenge?: ReauthenticationChallenge;
  readonly cause?: unknown;
}

/** The only error that an adapter throws. Anything else that it throws is taken as `unknown-outcome`. */
export class TokenApiError extends Error {
  override readonly name = 'TokenApiError';
  readonly code: TokenApiErrorCode;
  readonly detail: string | undefined;
  readonly issues: readonly StepIssue[];
  readonly retryAfter: number | undefined;
  readonly challenge: ReauthenticationChallenge | undefined;

  constructor(code: TokenApiErrorCode, details: TokenApiErrorDetails = {}) {
    super(`The token API answered "${code}"${details.detail ? `: ${details.detail}` : '.'}`, { cause: details.cause });
    this.code = code;
    this.detail = details.detail;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter;
    this.challenge = details.challenge;
  }
}
