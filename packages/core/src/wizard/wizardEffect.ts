import type { ReauthenticationChallenge } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { CustodyEffect, CustodyNotice } from '../token/custody.ts';
import type { Token } from '../token/token.ts';
import type { Intent } from './intent.ts';
import type { Outcome } from './outcome.ts';

/** A notice for the host, never with the secret. */
export type WizardNotice =
  | { readonly type: 'created'; readonly token: Token }
  | CustodyNotice
  | { readonly type: 'finished'; readonly outcome: Outcome | null; readonly token?: Token };

/** A side effect as data. Its result is an event. */
export type WizardEffect =
  | CustodyEffect
  /** Dispatches `created`, or `createFailed` with the `calls` of the intent. */
  | { readonly type: 'createToken'; readonly intent: Intent }
  | { readonly type: 'findByIntent'; readonly intentKey: string }
  /** Dispatches `retryDue` after backoff with jitter. `retry` counts from 1. */
  | { readonly type: 'retryLater'; readonly intentKey: string; readonly retry: number }
  | { readonly type: 'reauthenticate'; readonly intentKey: string; readonly challenge?: ReauthenticationChallenge }
  /** `retries` is 0 by default. */
  | { readonly type: 'revokeToken'; readonly tokenId: string; readonly retries?: number }
  | { readonly type: 'loadOptions' }
  | { readonly type: 'useOptions'; readonly options: TokenOptions }
  | { readonly type: 'notify'; readonly notice: WizardNotice };
