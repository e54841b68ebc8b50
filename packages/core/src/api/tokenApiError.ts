import type { Token } from '../token/token.ts';
import type { StepIssue } from '../wizard/step.ts';
import { failures } from './failures.ts';

/** The reason for a failed call; see `docs/errors.md`. */
export type TokenApiErrorCode = keyof typeof failures;

/** Every failure code. */
export const tokenApiErrorCodes = Object.keys(failures) as readonly TokenApiErrorCode[];

/** A request for a new sign-in (RFC 9470), at most `maxAge` seconds old, by one of `acrValues`. */
export interface ReauthenticationChallenge {
  readonly maxAge?: number;
  readonly acrValues?: string;
  /** The API's sentence, shown as text. */
  readonly detail?: string;
}

/** The argument of `onReauthenticate`. */
export function challengeOf({ challenge, detail }: TokenApiError): ReauthenticationChallenge {
  return detail === undefined ? { ...challenge } : { detail, ...challenge };
}

/** Optional facts beside the code. */
export interface TokenApiErrorDetails {
  /** The API's sentence, shown as text. */
  readonly detail?: string;
  /** By step and field, for `invalid`, `conflict`, and `policy`. */
  readonly issues?: readonly StepIssue[];
  /** Milliseconds. */
  readonly retryAfter?: number;
  readonly challenge?: ReauthenticationChallenge;
  /** As it is now, for a `conflict` about its version. */
  readonly token?: Token;
  readonly cause?: unknown;
}

/**
 * The only error that an adapter throws. Any other counts as `unknown-outcome` for a change, `unavailable` for a read.
 * @example throw new TokenApiError('conflict', { issues: [{ step: 'name', field: 'name', message: 'This name is taken.' }]
 * });
 */
export class TokenApiError extends Error {
  override readonly name = 'TokenApiError';
  readonly code: TokenApiErrorCode;
  readonly detail: string | undefined;
  readonly issues: readonly StepIssue[];
  /** Milliseconds. */
  readonly retryAfter: number | undefined;
  readonly challenge: ReauthenticationChallenge | undefined;
  readonly token: Token | undefined;
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
    this.token = details.token;
    this.help = help;
  }
}
