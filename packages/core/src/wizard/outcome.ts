import type { Token } from '../token/token.ts';

/**
 * The end of an attempt:
 * - `revealed`: the user saved the secret;
 * - `delivered`: the host's store saved the secret;
 * - `not-created`: no token exists;
 * - `pending-approval`: the token waits for approval;
 * - `created-secret-gone`: the token exists, but its secret can't be shown;
 * - `revoked`: its secret wasn't saved in time, or the user withdrew the request;
 * - `unknown`: a token may exist.
 */
export type Outcome =
  | 'revealed'
  | 'delivered'
  | 'not-created'
  | 'pending-approval'
  | 'created-secret-gone'
  | 'revoked'
  | 'unknown';

type TokenlessOutcome = Extract<Outcome, 'not-created' | 'unknown'>;

/** The end of an attempt, with the token if known. */
export type AttemptEnd =
  | { readonly outcome: TokenlessOutcome; readonly intentKey: string; readonly token?: undefined }
  | { readonly outcome: Exclude<Outcome, TokenlessOutcome>; readonly intentKey: string; readonly token: Token };

interface Unattempted {
  readonly outcome: null;
  readonly intentKey?: undefined;
  readonly token?: undefined;
}

/** The end of a wizard. */
export type End = (AttemptEnd | Unattempted) & {
  /** The user left, so no final page is shown. */
  readonly left: boolean;
  readonly acknowledgementLost?: true;
  /** The user saved the secret after the API had revoked the token. */
  readonly savedTooLate?: true;
};

export function notCreated({ intentKey }: { readonly intentKey: string }): AttemptEnd {
  return { outcome: 'not-created', intentKey };
}
