import type { StepIssue } from '../wizard/step.ts';
import { failures } from './failures.ts';

/**
 * Why a call to the token API failed. `failures` lists what each code proves, and `docs/errors.md`, which comes with this
 * package, what the page does.
 */
export type TokenApiErrorCode = keyof typeof failures;

/** Every failure code. */
export const tokenApiErrorCodes = Object.keys(failures) as readonly TokenApiErrorCode[];

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

/**
 * The only error that an adapter throws. Anything else that it throws is taken as `unknown-outcome` from a call that changes
 * something, and as `unavailable` from one that reads.
 * @example
 * throw new TokenApiError('conflict', { issues: [{ step: 'name', field: 'name', message: 'This name is taken.' }] });
 */
export class TokenApiError extends Error {
  override readonly name = 'TokenApiError';
  readonly code: TokenApiErrorCode;
  readonly detail: string | undefined;
  readonly issues: readonly StepIssue[];
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
  readonly challenge: ReauthenticationChallenge | undefined;
  /** The code's row in the page that comes with this package: `@tokenwright/core/docs/errors.md#conflict`. */
  readonly help: string;

  constructor(code: TokenApiErrorCode, details: TokenApiErrorDetails = {}) {
    const help = `@tokenwright/core/docs/errors.md#${code}`;
    const said = `The token API answered "${code}"${details.detail ? `: ${details.detail}` : '.'}`;
    super(`${said} (See ${help})`, { cause: details.cause });
    this.code = code;
    this.detail = details.detail;
    this.issues = details.issues ?? [];
    this.retryAfter = details.retryAfter;
    this.challenge = details.challenge;
    this.help = help;
  }
}
