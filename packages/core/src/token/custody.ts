import type { TokenApiError } from '../api/tokenApiError.ts';
import type { Secret } from './secret.ts';
import type { SecretSink } from './secretSink.ts';
import type { Token } from './token.ts';

/** The state of a secret until the page wipes it. */
export interface Custody {
  readonly intentKey: string;
  readonly token: Token;
  readonly secret: Secret;
  readonly saved: false | 'copied' | 'stored' | 'delivered';
  /**
   * `instead`: the sink is saving the secret, and the page hides it. `beside`: the page also shows it. `failed`: the
   * sink failed.
   */
  readonly delivery?: 'instead' | 'beside' | 'failed';
  /** When the API revokes an unacknowledged token, in milliseconds since the epoch. */
  readonly acknowledgeBy?: number;
  /** The acknowledgement failed, so the API may revoke the token. */
  readonly acknowledgementLost?: true;
  /** The page asks whether the user wants to leave. */
  readonly leaving: boolean;
}

/** The end of custody. Every end wipes the secret. */
export type CustodyEnd =
  | {
      readonly ended: 'saved';
      readonly by: Exclude<Custody['saved'], false>;
      /** The user left, so no final page is shown. */
      readonly left: boolean;
      readonly acknowledgementLost?: true;
    }
  | { readonly ended: 'unsaved'; readonly because: 'hidden' | 'late' }
  /** The user left without the secret, so the wizard revokes the token. */
  | { readonly ended: 'left' }
  /** The API revoked the token before the acknowledgement. */
  | { readonly ended: 'revoked' };

/** A user action on the secret's page. */
export type CustodyUserEvent =
  | { readonly type: 'copied' }
  /** `isStored` is true by default. */
  | { readonly type: 'stored'; readonly isStored?: boolean }
  /** Starts or repeats the delivery to the sink. */
  | { readonly type: 'deliver' }
  /** Shows the secret while the sink is saving it. */
  | { readonly type: 'show' }
  | { readonly type: 'finish' }
  /** Asks first if the user would lose input. */
  | { readonly type: 'close'; readonly draft?: unknown }
  | { readonly type: 'stay' }
  | { readonly type: 'leave' }
  /** The component unmounts, or the route changes. */
  | { readonly type: 'abandon' }
  /** The browser may cache the hidden page, and must not restore the secret. */
  | { readonly type: 'hide' };

export type CustodyResult =
  /** Can arrive after the timeout. */
  | { readonly type: 'delivered'; readonly tokenId: string }
  | { readonly type: 'deliveryFailed'; readonly tokenId: string }
  /** `conflict`: the API had already revoked the unacknowledged token. */
  | { readonly type: 'acknowledgeFailed'; readonly tokenId: string; readonly error: TokenApiError }
  | { readonly type: 'waitOver'; readonly intentKey: string; readonly until: number };

/** A user action, or the result of an effect. */
export type CustodyEvent = CustodyUserEvent | CustodyResult;

/** Tells the host that the acknowledgement failed, so that the API may revoke the token. */
export type CustodyNotice = { readonly type: 'acknowledgementLost'; readonly token: Token };

export type CustodyEffect =
  | { readonly type: 'acknowledge'; readonly tokenId: string; readonly intentKey: string }
  | { readonly type: 'deliver'; readonly token: Token; readonly secret: Secret }
  | { readonly type: 'wait'; readonly intentKey: string; readonly until: number }
  | { readonly type: 'wipe'; readonly secret: Secret }
  | { readonly type: 'notify'; readonly notice: CustodyNotice };

export interface CustodyContext {
  readonly sink?: SecretSink['when'];
  readonly now: () => number;
}
