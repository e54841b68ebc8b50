import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Secret } from './secret.ts';
import type { SecretSink } from './secretSink.ts';
import type { Token } from './token.ts';

/** A secret from its arrival until it is wiped. */
export interface Custody {
  readonly intentKey: string;
  readonly token: Token;
  readonly secret: Secret;
  /** How the user or the host's sink got the secret. */
  readonly saved: false | 'copied' | 'stored' | 'delivered';
  /** The sink is taking the secret instead of the page or beside it, or it failed. */
  readonly delivery?: 'instead' | 'beside' | 'failed';
  /** When the API revokes an unacknowledged token. Milliseconds since the epoch. */
  readonly acknowledgeBy?: number;
  /** The API may revoke the token as unclaimed. */
  readonly acknowledgementLost?: true;
  /** The page asks for confirmation. */
  readonly leaving: boolean;
}

/** How custody ended; the secret is wiped. */
export type CustodyEnd =
  | {
      readonly ended: 'saved';
      readonly by: Exclude<Custody['saved'], false>;
      /** The user left, so no final page is shown. */
      readonly left: boolean;
      readonly acknowledgementLost?: true;
    }
  | { readonly ended: 'unsaved'; readonly because: 'hidden' | 'late' }
  /** Revoke the token. */
  | { readonly ended: 'left' }
  /** The API revoked it before the acknowledgement. */
  | { readonly ended: 'revoked' };

/** A user action on the secret's page. */
export type CustodyUserEvent =
  | { readonly type: 'copied' }
  /** `isStored` is true by default. */
  | { readonly type: 'stored'; readonly isStored?: boolean }
  /** For the first time or again. */
  | { readonly type: 'deliver' }
  /** Without waiting for the sink. */
  | { readonly type: 'show' }
  | { readonly type: 'finish' }
  /** Asks first if leaving would lose input. */
  | { readonly type: 'close'; readonly draft?: unknown }
  | { readonly type: 'stay' }
  | { readonly type: 'leave' }
  /** An unmount or a route change. */
  | { readonly type: 'abandon' }
  /** The browser may cache the page, and must not bring the secret back. */
  | { readonly type: 'hide' };

export type CustodyResult =
  /** Possibly after the timeout. */
  | { readonly type: 'delivered'; readonly tokenId: string }
  | { readonly type: 'deliveryFailed'; readonly tokenId: string }
  /** `conflict`: the API had revoked the token as unclaimed. */
  | { readonly type: 'acknowledgeFailed'; readonly tokenId: string; readonly error: TokenApiError }
  | { readonly type: 'waitOver'; readonly intentKey: string; readonly until: number };

/** From the user or an effect. */
export type CustodyEvent = CustodyUserEvent | CustodyResult;

/** The API may revoke the token as unclaimed. */
export type CustodyNotice = { readonly type: 'acknowledgementLost'; readonly token: Token };

export type CustodyEffect =
  /** Retries until the API hears. */
  | { readonly type: 'acknowledge'; readonly tokenId: string; readonly intentKey: string }
  | { readonly type: 'deliver'; readonly token: Token; readonly secret: Secret }
  /** Dispatches `waitOver` at `until` (milliseconds since the epoch). */
  | { readonly type: 'wait'; readonly intentKey: string; readonly until: number }
  | { readonly type: 'wipe'; readonly secret: Secret }
  | { readonly type: 'notify'; readonly notice: CustodyNotice };

export interface CustodyContext {
  /** Missing without a sink. */
  readonly sink?: SecretSink['when'];
  readonly now: () => number;
}
