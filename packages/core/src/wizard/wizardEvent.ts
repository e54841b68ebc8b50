import type { IntentState } from '../api/tokenApi.ts';
import type { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Secret } from '../token/secret.ts';
import type { Token } from '../token/token.ts';

/** What the person does. `draft` is what the form of the step that is shown holds; without it the last one stays. */
export type PersonEvent =
  | { readonly type: 'next'; readonly draft?: unknown }
  | { readonly type: 'back'; readonly draft?: unknown }
  | { readonly type: 'edit'; readonly step: string; readonly draft?: unknown }
  | { readonly type: 'create' }
  /** Says of a finding that must be acknowledged that the person knows, or takes that back. */
  | { readonly type: 'tick'; readonly finding: string; readonly isTicked: boolean }
  /** Mends what a finding says, by one of its fixes. */
  | { readonly type: 'fix'; readonly finding: string; readonly fix: string }
  | { readonly type: 'checkAgain' }
  | { readonly type: 'copied' }
  /** Says that the secret is stored, or takes that back. `isStored` is true by default. */
  | { readonly type: 'stored'; readonly isStored?: boolean }
  /** Hand the secret to the host's sink, for the first time or once more. */
  | { readonly type: 'deliver' }
  /** Do not wait for the host's sink: show the secret. */
  | { readonly type: 'show' }
  | { readonly type: 'finish' }
  | { readonly type: 'revoke' }
  | { readonly type: 'reissue' }
  /** The person wants out, and is asked first where something would be lost. */
  | { readonly type: 'close'; readonly draft?: unknown }
  | { readonly type: 'stay' }
  | { readonly type: 'leave' }
  /** The page went away without asking: an unmount, a route change. */
  | { readonly type: 'abandon' }
  /** The page may come back from a browser's cache, and must not bring the secret with it. */
  | { readonly type: 'hide' };

/** What came of an effect. Those of an attempt name its intent, so that a late answer finds its own. */
export type ResultEvent =
  | { readonly type: 'created'; readonly intentKey: string; readonly result: Created }
  | { readonly type: 'createFailed'; readonly intentKey: string; readonly call: number; readonly error: TokenApiError }
  /** A look found no token. One that it found is `created`. */
  | { readonly type: 'found'; readonly intentKey: string; readonly state: Found }
  | { readonly type: 'findFailed'; readonly intentKey: string; readonly error: TokenApiError }
  | { readonly type: 'retryDue'; readonly intentKey: string; readonly retry: number }
  | { readonly type: 'waitOver'; readonly intentKey: string; readonly until: number }
  | { readonly type: 'reauthenticated'; readonly intentKey: string }
  | { readonly type: 'reauthenticationFailed'; readonly intentKey: string; readonly error: TokenApiError }
  /** The host's sink has the secret, it may be later than was waited for. */
  | { readonly type: 'delivered'; readonly tokenId: string }
  | { readonly type: 'deliveryFailed'; readonly tokenId: string }
  /** The API has not heard that the person has the secret; `conflict`: it had revoked the token as one that nobody took. */
  | { readonly type: 'acknowledgeFailed'; readonly tokenId: string; readonly error: TokenApiError }
  | { readonly type: 'revoked'; readonly tokenId: string; readonly token: Token }
  | { readonly type: 'revokeFailed'; readonly tokenId: string; readonly error: TokenApiError }
  | { readonly type: 'optionsLoaded'; readonly options: TokenOptions };

/** An API's answer whose secret is already in its box. */
export type Created =
  | { readonly status: 'created'; readonly token: Token; readonly secret?: Secret; readonly acknowledgeWithin?: number }
  | { readonly status: 'pending-approval'; readonly token: Token; readonly secret?: undefined };

export type Found = Extract<IntentState, { status: 'none' | 'in-flight' }>;

export type WizardEvent = PersonEvent | ResultEvent;
