import type { ReauthenticationChallenge } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Secret } from '../token/secret.ts';
import type { Token } from '../token/token.ts';
import type { Outcome } from './outcome.ts';
import type { Intent } from './wizardSnapshot.ts';

/** What the host is told. A callback that throws or hangs changes nothing. */
export type WizardNotice =
  | { readonly type: 'created'; readonly token: Token }
  /** The API could not be told that the person has the secret, and may revoke the token as one that nobody took. */
  | { readonly type: 'acknowledgementLost'; readonly token: Token }
  | { readonly type: 'finished'; readonly outcome: Outcome | null; readonly token?: Token };

/** An order that the transition gives and the store carries out. */
export type WizardEffect =
  /** A failure is said with the number of the call, which is the intent's `calls`. */
  | { readonly type: 'createToken'; readonly intent: Intent }
  | { readonly type: 'findByIntent'; readonly intentKey: string }
  /** After a back-off with jitter, say `retryDue`. `retry` counts from 1. */
  | { readonly type: 'retryLater'; readonly intentKey: string; readonly retry: number }
  /** At `until` (milliseconds since the epoch), say `waitOver`. */
  | { readonly type: 'wait'; readonly intentKey: string; readonly until: number }
  | { readonly type: 'reauthenticate'; readonly intentKey: string; readonly challenge?: ReauthenticationChallenge }
  /** Tells the API that the person has the secret, more than once where it does not hear. */
  | { readonly type: 'acknowledge'; readonly tokenId: string; readonly intentKey: string }
  /** Hands the secret to the host's sink. */
  | { readonly type: 'deliver'; readonly token: Token; readonly secret: Secret }
  /** Tries again by itself so many times, with back-off, while the failure may pass. `retries` is 0 by default. */
  | { readonly type: 'revokeToken'; readonly tokenId: string; readonly retries?: number }
  | { readonly type: 'loadOptions' }
  /** From now on these are what the steps know. */
  | { readonly type: 'useOptions'; readonly options: TokenOptions }
  | { readonly type: 'wipe'; readonly secret: Secret }
  | { readonly type: 'notify'; readonly notice: WizardNotice };
