import type { Grant, ResourceScope, Token } from '../token/token.ts';
import type { CreateResult } from './createResult.ts';
import type { ExpirationChoice } from './requestParts.ts';
import type { TokenEvent } from './tokenEvent.ts';
import type { Page } from './tokenListing.ts';

/** The token version that the user saw. If the current version differs, throw `conflict`. */
interface Versioned {
  readonly version?: string;
  readonly signal?: AbortSignal;
}

/** See `CreateCall`. */
interface Keyed {
  readonly intentKey: string;
  readonly signal: AbortSignal;
}

/** The second argument of `rotateToken`. */
export interface RotateCall extends Keyed {
  /** The old secret keeps working for this many seconds. */
  readonly overlap: number;
  readonly reason?: string;
}

/** The second argument of `endOverlap`. */
export interface EndOverlapCall {
  /** The `hint` that the user saw. If it has changed, throw `conflict` with the `token`. */
  readonly hint?: string | undefined;
}

/** The second argument of `cancelRotation`. */
export interface CancelCall extends EndOverlapCall {
  /** Ends only the secret of this intent. If that secret has already ended, change nothing. */
  readonly intentKey?: string;
}

/** Changes to a token. An omitted field keeps its value. */
export interface TokenChanges {
  readonly name?: string;
  /** An empty string removes the description. */
  readonly description?: string;
  readonly permissions?: readonly Grant[];
  readonly resources?: ResourceScope;
  readonly reason?: string;
}

/** The second argument of `renewToken`. */
export interface RenewCall extends Versioned {
  readonly expiration: ExpirationChoice;
  /** The expiration that the user reviewed, as an ISO instant; omitted for `never`. */
  readonly expiresAt?: string;
  readonly reason?: string;
}

/** The second argument of `transferToken`. */
export interface TransferCall extends Versioned {
  /** An id from the options' `owners`. */
  readonly owner: string;
  /** For the events of the token. */
  readonly reason?: string;
}

/** An approver's decision. `narrowed` reduces the requested permissions or resources. */
export type RequestDecision =
  | {
      readonly decision: 'approved';
      readonly narrowed?: Pick<TokenChanges, 'permissions' | 'resources'>;
      readonly reason?: string;
    }
  | { readonly decision: 'denied'; readonly reason: string };

/** A query for one page of token events. */
export interface EventQuery {
  /** If omitted, the events of all tokens. */
  readonly tokenId?: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

/** Optional methods that act on an existing token. */
export interface TokenLife {
  /**
   * Returns a new secret for the token, and replays it for the same `intentKey`. The old secret stays valid if no
   * acknowledgement follows.
   */
  rotateToken?(tokenId: string, call: RotateCall): Promise<CreateResult>;
  /** Ends a rotation's old secret immediately, before its overlap is over. */
  endOverlap?(tokenId: string, call?: EndOverlapCall): Promise<Token>;
  /** Ends a rotation's new secret and restores the old secret. Throw `conflict` if the new secret was used. */
  cancelRotation?(tokenId: string, call?: CancelCall): Promise<Token>;
  updateToken?(tokenId: string, changes: TokenChanges, call?: Versioned): Promise<Token>;
  renewToken?(tokenId: string, call: RenewCall): Promise<Token>;
  /** Throw `policy` if the token would lose rights. */
  transferToken?(tokenId: string, call: TransferCall): Promise<Token>;
  /** Undoes a revocation. */
  restoreToken?(tokenId: string): Promise<Token>;
  /** Decides on a `pending` token. A denied token becomes `revoked`. */
  decideRequest?(tokenId: string, decision: RequestDecision): Promise<Token>;
  /** Returns the secret of an approved token, once. A repeated call needs the same `intentKey`. */
  claimToken?(tokenId: string, call: Keyed): Promise<CreateResult>;
  /** Withdraws the user's own request: the `pending` token becomes `revoked`. */
  withdrawRequest?(tokenId: string): Promise<Token>;
  /** Lists the newest events first. */
  listEvents?(query: EventQuery): Promise<Page<TokenEvent>>;
}
