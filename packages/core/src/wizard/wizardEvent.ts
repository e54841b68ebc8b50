import type { IntentState } from '../api/createResult.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { CustodyResult, CustodyUserEvent } from '../token/custody.ts';
import type { Secret } from '../token/secret.ts';
import type { Token } from '../token/token.ts';
import type { Drafts } from './stepContext.ts';

/** A user action. `draft` holds the form values of the shown step. If omitted, the saved draft is used. */
export type PersonEvent =
  | CustodyUserEvent
  | { readonly type: 'next'; readonly draft?: unknown }
  | { readonly type: 'back'; readonly draft?: unknown }
  | { readonly type: 'edit'; readonly step: string; readonly draft?: unknown }
  /** Replaces the drafts, except that of a shown step. */
  | { readonly type: 'prefill'; readonly drafts: Drafts; readonly draft?: unknown }
  | { readonly type: 'create' }
  | { readonly type: 'justify'; readonly justification: string }
  | { readonly type: 'accept'; readonly finding: string; readonly isAccepted: boolean }
  /** Applies one of a finding's fixes. */
  | { readonly type: 'fix'; readonly finding: string; readonly fix: string }
  | { readonly type: 'checkAgain' }
  | { readonly type: 'revoke' }
  /** The host's page withdrew the pending request. */
  | { readonly type: 'withdrawn'; readonly token: Token }
  | { readonly type: 'reissue' };

/** The result of an effect. It names its intent, so that the wizard recognizes a late result. */
export type ResultEvent =
  | CustodyResult
  | { readonly type: 'created'; readonly intentKey: string; readonly result: Created }
  | { readonly type: 'createFailed'; readonly intentKey: string; readonly call: number; readonly error: TokenApiError }
  /** The API found no token. If it finds a token, the event is `created`. */
  | { readonly type: 'found'; readonly intentKey: string; readonly state: Found }
  | { readonly type: 'findFailed'; readonly intentKey: string; readonly error: TokenApiError }
  | { readonly type: 'retryDue'; readonly intentKey: string; readonly retry: number }
  | { readonly type: 'reauthenticated'; readonly intentKey: string }
  | { readonly type: 'reauthenticationFailed'; readonly intentKey: string; readonly error: TokenApiError }
  /** Without `token`, the API deleted the token. */
  | { readonly type: 'revoked'; readonly tokenId: string; readonly token?: Token }
  | { readonly type: 'revokeFailed'; readonly tokenId: string; readonly error: TokenApiError }
  | { readonly type: 'optionsLoaded'; readonly options: TokenOptions };

export type Created =
  | { readonly status: 'created'; readonly token: Token; readonly secret?: Secret; readonly acknowledgeWithin?: number }
  | { readonly status: 'pending-approval'; readonly token: Token; readonly secret?: undefined };

export type Found = Extract<IntentState, { status: 'none' | 'in-flight' }>;

/** A user action, or the result of an effect. */
export type WizardEvent = PersonEvent | ResultEvent;
