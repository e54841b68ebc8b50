import type { Grant, ResourceScope, Token } from '../token/token.ts';
import type { Page } from './page.ts';
import type { CreateResult } from './tokenApi.ts';
import type { TokenEvent } from './tokenEvent.ts';
import type { ExpirationChoice } from './tokenRequest.ts';

/** The token's version that the user saw. The API throws `conflict` if the token has another one. */
interface Versioned {
  readonly version?: string;
  readonly signal?: AbortSignal;
}

/** As in `CreateCall`: one key for one reviewed request, the same on every try. */
interface Keyed {
  readonly intentKey: string;
  readonly signal: AbortSignal;
}

export interface RotateCall extends Keyed {
  /** Seconds in which the old secret still works; 0 ends it at once. */
  readonly overlap: number;
}

/** The changed parts of a token; a missing part stays. */
export interface TokenChanges {
  readonly name?: string;
  /** Empty to remove it. */
  readonly description?: string;
  readonly permissions?: readonly Grant[];
  readonly resources?: ResourceScope;
}

export interface RenewCall extends Versioned {
  readonly expiration: ExpirationChoice;
  /** The reviewed instant, ISO; missing for `never`. */
  readonly expiresAt?: string;
}

/** An approver's answer. `narrowed` replaces parts of the request by smaller ones. */
export type RequestDecision =
  | {
      readonly decision: 'approved';
      readonly narrowed?: Pick<TokenChanges, 'permissions' | 'resources'>;
      readonly reason?: string;
    }
  | { readonly decision: 'denied'; readonly reason: string };

export interface EventQuery {
  /** @default the events of every token */
  readonly tokenId?: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

/**
 * The optional methods for a token's life after its creation. The shapes are final. No page calls them and no included
 * adapter has them yet.
 */
export interface TokenLife {
  /** A new secret for the same token, under the same rules as the secret of `createToken`. Replays by `intentKey`. */
  rotateToken?(tokenId: string, call: RotateCall): Promise<CreateResult>;
  /** The old secret stops working before its next use. */
  endOverlap?(tokenId: string): Promise<Token>;
  /** The new secret stops working, and the old one stays. Throws `conflict` if the new one was used. */
  cancelRotation?(tokenId: string): Promise<Token>;
  updateToken?(tokenId: string, changes: TokenChanges, call?: Versioned): Promise<Token>;
  renewToken?(tokenId: string, call: RenewCall): Promise<Token>;
  /** Takes back a revocation. `Token.can.restore` says whether it still can. */
  restoreToken?(tokenId: string): Promise<Token>;
  /** Decides a `pending` token. Returns it; a denied one is `revoked`. */
  decideRequest?(tokenId: string, decision: RequestDecision): Promise<Token>;
  /** The requester takes the secret of an approved token, once. Replays by `intentKey`. */
  claimToken?(tokenId: string, call: Keyed): Promise<CreateResult>;
  /** The requester gives up a `pending` token, which is then `revoked`. */
  withdrawRequest?(tokenId: string): Promise<Token>;
  /** Newest first. */
  listEvents?(query: EventQuery): Promise<Page<TokenEvent>>;
}
