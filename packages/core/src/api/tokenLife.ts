import type { Grant, ResourceScope, Token } from '../token/token.ts';
import type { CreateResult } from './createResult.ts';
import type { TokenEvent } from './tokenEvent.ts';
import type { Page } from './tokenListing.ts';
import type { ExpirationChoice } from './tokenRequest.ts';

/** The version that the user saw; another one throws `conflict`. */
interface Versioned {
  readonly version?: string;
  readonly signal?: AbortSignal;
}

/** As in `CreateCall`. */
interface Keyed {
  readonly intentKey: string;
  readonly signal: AbortSignal;
}

/** Replaces the secret. */
export interface RotateCall extends Keyed {
  /** Seconds in which the old secret still works. */
  readonly overlap: number;
}

/** A missing part stays. */
export interface TokenChanges {
  readonly name?: string;
  /** Empty removes it. */
  readonly description?: string;
  readonly permissions?: readonly Grant[];
  readonly resources?: ResourceScope;
}

/** A new expiration for a token. */
export interface RenewCall extends Versioned {
  readonly expiration: ExpirationChoice;
  /** The reviewed instant, ISO; missing for `never`. */
  readonly expiresAt?: string;
}

/** `narrowed` replaces parts of the request by smaller ones. */
export type RequestDecision =
  | {
      readonly decision: 'approved';
      readonly narrowed?: Pick<TokenChanges, 'permissions' | 'resources'>;
      readonly reason?: string;
    }
  | { readonly decision: 'denied'; readonly reason: string };

/** One page of token events. */
export interface EventQuery {
  /** @default every token */
  readonly tokenId?: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

/** Optional methods for a token's later life. */
export interface TokenLife {
  /** Returns a new secret for the same token. Replays by `intentKey`. Without an acknowledgement, the old one stays. */
  rotateToken?(tokenId: string, call: RotateCall): Promise<CreateResult>;
  /** Ends the old secret. */
  endOverlap?(tokenId: string): Promise<Token>;
  /** Ends the new secret. Throws `conflict` if it was used. */
  cancelRotation?(tokenId: string): Promise<Token>;
  updateToken?(tokenId: string, changes: TokenChanges, call?: Versioned): Promise<Token>;
  renewToken?(tokenId: string, call: RenewCall): Promise<Token>;
  /** Takes back a revocation. */
  restoreToken?(tokenId: string): Promise<Token>;
  /** Decides a `pending` token; a denied one is `revoked`. */
  decideRequest?(tokenId: string, decision: RequestDecision): Promise<Token>;
  /** Returns the secret of an approved token, once. Replays by `intentKey`. */
  claimToken?(tokenId: string, call: Keyed): Promise<CreateResult>;
  /** The requester gives up a `pending` token, which becomes `revoked`. */
  withdrawRequest?(tokenId: string): Promise<Token>;
  /** Newest first. */
  listEvents?(query: EventQuery): Promise<Page<TokenEvent>>;
}
