import type { Token } from '../token/token.ts';
import type { StepIssue } from '../wizard/step.ts';
import { failures } from './failures.ts';

/** The reason why a call failed. See `docs/errors.md`. */
export type TokenApiErrorCode = keyof typeof failures;

/** Every failure code. */
export const tokenApiErrorCodes = Object.keys(failures) as readonly TokenApiErrorCode[];

/** A request for a new sign-in (RFC 9470), at most `maxAge` seconds ago, with a method from `acrValues`. */
export interface ReauthenticationChallenge {
  readonly maxAge?: number;
  readonly acrValues?: string;
  /** A sentence from the API, shown as plain text. */
  readonly detail?: string;
}

/** Returns the argument of `onReauthenticate` for an error. */
export function challengeOf({ challenge, detail }: TokenApiError): ReauthenticationChallenge {
  return detail === undefined ? { ...challenge } : { detail, ...challenge };
}

/** Optional details of a `TokenApiError`. */
export interface TokenApiErrorDetails {
  /** A sentence from the API, shown as plain text. */
  readonly detail?: string | undefined;
  /** Problems with fields of the request, for `invalid`, `conflict`, and `policy`. */
  readonly issues?: readonly StepIssue[];
  /** Milliseconds until a retry. */
  readonly retryAfter?: number | undefined;
  readonly challenge?: ReauthenticationChallenge | undefined;
  /** The current token, if a `conflict` concerns its version or its `hint`. */
  readonly token?: Token | undefined;
  readonly cause?: unknown;
}

const BRAND = Symbol.for('tokenwright.TokenApiError');

/**
 * The only error that an adapter may throw. Any other error counts as `unknown-outcome` for a change, or as
 * `unavailable` for a read.
 * @example throw new TokenApiError('conflict', { issues: [{ step: 'name', field: 'name', message: 'Choose another.' }] });
 */
export class TokenApiError extends Error {
  override readonly name = 'TokenApiError';
  readonly code: TokenApiErrorCode;
  readonly detail: string | undefined;
  readonly issues: readonly StepIssue[];
  /** Milliseconds until a retry. */
  readonly retryAfter: number | undefined;
  readonly challenge: ReauthenticationChallenge | undefined;
  readonly token: Token | undefined;
  readonly help: string;

  /** Accepts errors of another copy of this package, such as its CommonJS build. */
  static override [Symbol.hasInstance](value: unknown): boolean {
    // biome-ignore lint/complexity/noThisInStatic: A subclass accepts only its own errors.
    if (this !== TokenApiError) return super[Symbol.hasInstance](value);
    return typeof value === 'object' && value !== null && BRAND in value;
  }

  get [BRAND](): true {
    return true;
  }

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
