import type { ReauthenticationChallenge } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { CustodyEffect, CustodyNotice } from '../token/custody.ts';
import type { Token } from '../token/token.ts';
import type { Intent } from './intent.ts';
import type { Outcome } from './outcome.ts';

/** A notification for the host. It never contains the secret. */
export type WizardNotice =
  | { readonly type: 'created'; readonly token: Token }
  | CustodyNotice
  | { readonly type: 'finished'; readonly outcome: Outcome | null; readonly token?: Token };

/** A side effect as data: `transition` returns it, `runEffect` carries it out and dispatches the result as an event. */
export type WizardEffect =
  | CustodyEffect
  /** Dispatches `created`, or `createFailed` with the intent's `calls` as the number of the call. */
  | { readonly type: 'createToken'; readonly intent: Intent }
  | { readonly type: 'findByIntent'; readonly intentKey: string }
  /** Dispatches `retryDue` after exponential backoff with jitter. `retry` counts from 1. */
  | { readonly type: 'retryLater'; readonly intentKey: string; readonly retry: number }
  | { readonly type: 'reauthenticate'; readonly intentKey: string; readonly challenge?: ReauthenticationChallenge }
  /** Retries up to `retries` times (0 by default) with backoff, while the failure may pass. */
  | { readonly type: 'revokeToken'; readonly tokenId: string; readonly retries?: number }
  | { readonly type: 'loadOptions' }
  /** Replaces the options that the steps read. */
  | { readonly type: 'useOptions'; readonly options: TokenOptions }
  | { readonly type: 'notify'; readonly notice: WizardNotice };
