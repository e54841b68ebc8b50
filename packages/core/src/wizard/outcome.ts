import type { Token } from '../token/token.ts';

/**
 * How an attempt to create a token ended. Every attempt ends in exactly one:
 * - `revealed`: the page showed the secret, and the user copied it or confirmed that it is stored;
 * - `delivered`: the host's sink has the secret;
 * - `not-created`: it is proved that no token exists;
 * - `pending-approval`: the token waits for an approval;
 * - `created-secret-gone`: the token exists, and its secret cannot be shown;
 * - `revoked`: the token was revoked, because its secret reached neither the user nor the sink, or reached them too late;
 * - `unknown`: whether a token exists is not known yet.
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

export type AttemptEnd =
  | { readonly outcome: TokenlessOutcome; readonly intentKey: string; readonly token?: undefined }
  | { readonly outcome: Exclude<Outcome, TokenlessOutcome>; readonly intentKey: string; readonly token: Token };

/** The user left before the first attempt. */
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
  /** The user saved the secret after the API had revoked the token as unclaimed. */
  readonly savedTooLate?: true;
};

export function notCreated({ intentKey }: { readonly intentKey: string }): AttemptEnd {
  return { outcome: 'not-created', intentKey };
}
