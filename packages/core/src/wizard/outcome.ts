import type { Token } from '../token/token.ts';

/**
 * How an attempt ended:
 * - `revealed`: the user saved the secret;
 * - `delivered`: the host's sink has it;
 * - `not-created`: proved that no token exists;
 * - `pending-approval`: the token waits for approval;
 * - `created-secret-gone`: its secret cannot be shown;
 * - `revoked`: its secret reached neither user nor sink in time;
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

/** With the token, if known. */
export type AttemptEnd =
  | { readonly outcome: TokenlessOutcome; readonly intentKey: string; readonly token?: undefined }
  | { readonly outcome: Exclude<Outcome, TokenlessOutcome>; readonly intentKey: string; readonly token: Token };

interface Unattempted {
  readonly outcome: null;
  readonly intentKey?: undefined;
  readonly token?: undefined;
}

/** How the wizard ended. */
export type End = (AttemptEnd | Unattempted) & {
  /** The user left, so no final page is shown. */
  readonly left: boolean;
  /** As in `Custody`. */
  readonly acknowledgementLost?: true;
  /** After the API had revoked the token. */
  readonly savedTooLate?: true;
};

export function notCreated({ intentKey }: { readonly intentKey: string }): AttemptEnd {
  return { outcome: 'not-created', intentKey };
}
