import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Secret } from './secret.ts';
import type { SecretSink } from './secretSink.ts';
import type { Token } from './token.ts';

/** A secret from its arrival until it is wiped. It needs a token and its secret only, however the token was made. */
export interface Custody {
  readonly intentKey: string;
  readonly token: Token;
  readonly secret: Secret;
  /** How the user or the host's sink got the secret; `false` until they have it. */
  readonly saved: false | 'copied' | 'stored' | 'delivered';
  /** The host's sink is taking the secret, instead of the page or beside it; or it failed to. */
  readonly delivery?: 'instead' | 'beside' | 'failed';
  /** When the API revokes the token unless `acknowledge` reaches it. Milliseconds since the epoch. */
  readonly acknowledgeBy?: number;
  /** No acknowledgement reached the API, so it may revoke the token as unclaimed. */
  readonly acknowledgementLost?: true;
  /** The user asked to close, and the page asks for confirmation. */
  readonly leaving: boolean;
}

/** How custody ended. The secret is wiped. */
export type CustodyEnd =
  | {
      readonly ended: 'saved';
      readonly by: Exclude<Custody['saved'], false>;
      /** The user left, so no final page is shown. */
      readonly left: boolean;
      readonly acknowledgementLost?: true;
    }
  /** The page was hidden, or the API's deadline passed. */
  | { readonly ended: 'unsaved'; readonly because: 'hidden' | 'late' }
  /** The user left without the secret: revoke the token. */
  | { readonly ended: 'left' }
  /** The API revoked the token before it received the acknowledgement. */
  | { readonly ended: 'revoked' };

/** An action of the user on the secret's page. */
export type CustodyUserEvent =
  | { readonly type: 'copied' }
  /** Confirms that the secret is stored, or withdraws that. `isStored` is true by default. */
  | { readonly type: 'stored'; readonly isStored?: boolean }
  /** Hand the secret to the host's sink, for the first time or again. */
  | { readonly type: 'deliver' }
  /** Show the secret without waiting for the host's sink. */
  | { readonly type: 'show' }
  | { readonly type: 'finish' }
  /** Asks for confirmation first if leaving would lose something. */
  | { readonly type: 'close'; readonly draft?: unknown }
  | { readonly type: 'stay' }
  | { readonly type: 'leave' }
  /** The page went away without a question: an unmount, a route change. */
  | { readonly type: 'abandon' }
  /** The browser may cache the page, and must not bring the secret back with it. */
  | { readonly type: 'hide' };

/** The result of an effect on a secret. */
export type CustodyResult =
  /** The host's sink has the secret, possibly after the timeout. */
  | { readonly type: 'delivered'; readonly tokenId: string }
  | { readonly type: 'deliveryFailed'; readonly tokenId: string }
  /** The acknowledgement did not arrive; `conflict`: the API had revoked the token as unclaimed. */
  | { readonly type: 'acknowledgeFailed'; readonly tokenId: string; readonly error: TokenApiError }
  | { readonly type: 'waitOver'; readonly intentKey: string; readonly until: number };

export type CustodyEvent = CustodyUserEvent | CustodyResult;

/** The API received no acknowledgement, and may revoke the token as unclaimed. */
export type CustodyNotice = { readonly type: 'acknowledgementLost'; readonly token: Token };

export type CustodyEffect =
  /** Tells the API that the user has the secret; retries until it hears. */
  | { readonly type: 'acknowledge'; readonly tokenId: string; readonly intentKey: string }
  /** Hands the secret to the host's sink. */
  | { readonly type: 'deliver'; readonly token: Token; readonly secret: Secret }
  /** Dispatches `waitOver` at `until` (milliseconds since the epoch). */
  | { readonly type: 'wait'; readonly intentKey: string; readonly until: number }
  | { readonly type: 'wipe'; readonly secret: Secret }
  | { readonly type: 'notify'; readonly notice: CustodyNotice };

export interface CustodyContext {
  /** When the host's sink gets the secret; missing if the host has no sink. */
  readonly sink?: SecretSink['when'];
  readonly now: () => number;
}
