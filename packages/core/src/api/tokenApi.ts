import type { TokenRequest } from '../steps/builtInSteps.ts';
import type { Token } from '../token/token.ts';
import type { CreateResult, IntentState } from './createResult.ts';
import type { Resource, ResourceQuery } from './resource.ts';
import { boolean, object, oneOf, optional, string, type TypeOf } from './shape.ts';
import type { TokenLife } from './tokenLife.ts';
import type { Page, TokenPage, TokenQuery } from './tokenListing.ts';
import type { TokenOptions } from './tokenOptions.ts';

/** Checks an adapter's `idempotency`. */
export const idempotencyShape = oneOf('replays-secret', 'replays-id', 'none');

/**
 * The API's response to a second create call with the same intent key:
 * - `replays-secret`: the same token and secret, so the page retries automatically;
 * - `replays-id`: the same token without its secret;
 * - `none`: a second token, so the page never retries a call with an unknown outcome.
 */
export type Idempotency = TypeOf<typeof idempotencyShape>;

/** Checks an adapter's `revocation`. */
export const revocationShape = oneOf('keeps', 'deletes');

/**
 * The effect of a revocation:
 * - `keeps`: the revoked token stays in the list;
 * - `deletes`: the token is deleted. `revokeToken` may return `undefined`, and `not-found` counts as revoked.
 */
export type Revocation = TypeOf<typeof revocationShape>;

export const nameCheckShape = object({ available: boolean, message: optional(string) });

/** Whether a name is available, with a `message` for the user. */
export interface NameCheck extends TypeOf<typeof nameCheckShape> {}

export const verificationShape = object({ works: boolean, detail: optional(string) });

/** Whether a secret works, with a `detail` for the user. */
export interface Verification extends TypeOf<typeof verificationShape> {}

/** The second argument of `createToken`. */
export interface CreateCall {
  /** The idempotency key: 256 random bits in hex, the same on every retry. Never log it. */
  readonly intentKey: string;
  /**
   * The expiration that the user reviewed, as an ISO instant; omitted for `never`. The API may choose another instant
   * on that day.
   */
  readonly expiresAt?: string;
  /** The requester's reason, for the approver. */
  readonly justification?: string;
  readonly signal: AbortSignal;
}

interface Cancelable {
  readonly signal?: AbortSignal;
}

/**
 * The interface between the pages and your API. To hide a feature, omit its optional method. Methods throw {@link
 * TokenApiError}.
 * @typeParam Request the combined request parts of all steps
 */
export interface TokenApi<Request = TokenRequest> extends TokenLife {
  readonly idempotency: Idempotency;
  /** @default 'keeps' */
  readonly revocation?: Revocation;
  loadOptions(call?: Cancelable): Promise<TokenOptions>;
  /** Declared as a property, because the compiler compares the parameters of methods too loosely. */
  createToken: (request: Request, call: CreateCall) => Promise<CreateResult>;
  /** If omitted, token types can't be limited to resources. */
  searchResources?(query: ResourceQuery): Promise<Page<Resource>>;
  /**
   * Confirms that the user has the secret, so that the API stops returning it. Throw `conflict` if the API has revoked
   * the unacknowledged token.
   */
  acknowledge?(tokenId: string, intentKey: string): Promise<void>;
  findByIntent?(intentKey: string, call?: Cancelable): Promise<IntentState>;
  /** Lists all tokens, including revoked and expired tokens. The default order is newest first. */
  listTokens?(query: TokenQuery): Promise<TokenPage>;
  /** Throw `not-found` for an unknown token. */
  getToken?(tokenId: string, call?: Cancelable): Promise<Token>;
  /**
   * Revokes a token before its next use. A repeated call succeeds. Return `undefined` only if `revocation` is
   * `deletes`.
   */
  revokeToken?(tokenId: string, reason?: string): Promise<Token | undefined>;
  /** Gives a hint while the user types. Only `createToken` decides. */
  checkName?(name: string, call?: Cancelable): Promise<NameCheck>;
  /** Tries a secret. Never keep or log the secret. */
  verifyToken?(secret: string, call?: Cancelable): Promise<Verification>;
}
