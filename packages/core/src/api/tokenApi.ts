import type { Token } from '../token/token.ts';
import type { CreateResult, IntentState } from './createResult.ts';
import type { Resource, ResourceQuery } from './resource.ts';
import { boolean, object, oneOf, optional, string, type TypeOf } from './shape.ts';
import type { TokenLife } from './tokenLife.ts';
import type { Page, TokenPage, TokenQuery } from './tokenListing.ts';
import type { TokenOptions } from './tokenOptions.ts';
import type { TokenRequest } from './tokenRequest.ts';

/** Checks an adapter's `idempotency`. */
export const idempotencyShape = oneOf('replays-secret', 'replays-id', 'none');

/**
 * The answer to a second create with the same intent key:
 * - `replays-secret`: the same token and secret, so the page retries;
 * - `replays-id`: the same token without its secret;
 * - `none`: a second token, so the page never retries an ambiguous failure.
 */
export type Idempotency = TypeOf<typeof idempotencyShape>;

/** Checks an adapter's `revocation`. */
export const revocationShape = oneOf('keeps', 'deletes');

/**
 * - `keeps`: a revoked token stays listed;
 * - `deletes`: it is gone. `revokeToken` may return `undefined`, and `not-found` counts as revoked.
 */
export type Revocation = TypeOf<typeof revocationShape>;

export const nameCheckShape = object({ available: boolean, message: optional(string) });

/** Whether a name is free. `message` is a sentence for the user. */
export interface NameCheck extends TypeOf<typeof nameCheckShape> {}

export const verificationShape = object({ works: boolean, detail: optional(string) });

/** Whether a secret works. `detail` is a sentence for the user. */
export interface Verification extends TypeOf<typeof verificationShape> {}

/** Accompanies the request in `createToken`. */
export interface CreateCall {
  /** 256 random bits in hex, the same on every retry: the idempotency key. Never log it. */
  readonly intentKey: string;
  /** The reviewed instant, ISO; missing for `never`. The API may choose its own on that day. */
  readonly expiresAt?: string;
  /** For the approver. */
  readonly justification?: string;
  readonly signal: AbortSignal;
}

interface Cancelable {
  readonly signal?: AbortSignal;
}

/**
 * The port between pages and your API. Omit an optional method to hide its feature. Methods throw {@link TokenApiError}.
 *
 * @typeParam Request the steps' combined parts
 */
export interface TokenApi<Request = TokenRequest> extends TokenLife {
  readonly idempotency: Idempotency;
  /** @default 'keeps' */
  readonly revocation?: Revocation;
  loadOptions(call?: Cancelable): Promise<TokenOptions>;
  /** A property: the compiler compares parameters of methods too loosely. */
  createToken: (request: Request, call: CreateCall) => Promise<CreateResult>;
  /** Without it, token types can't be limited to resources. */
  searchResources?(query: ResourceQuery): Promise<Page<Resource>>;
  /** Ends replays of the secret. Throw `conflict` if the token was revoked as unclaimed. */
  acknowledge?(tokenId: string, intentKey: string): Promise<void>;
  findByIntent?(intentKey: string, call?: Cancelable): Promise<IntentState>;
  /** Includes revoked and expired tokens; newest first by default. */
  listTokens?(query: TokenQuery): Promise<TokenPage>;
  /** Throws `not-found` for an unknown token. */
  getToken?(tokenId: string, call?: Cancelable): Promise<Token>;
  /** Takes effect before the token's next use, and is idempotent. `undefined` only if `revocation` is `deletes`. */
  revokeToken?(tokenId: string, reason?: string): Promise<Token | undefined>;
  /** A hint while the user types; `createToken` decides. */
  checkName?(name: string, call?: Cancelable): Promise<NameCheck>;
  /** Tries a secret. Never keep or log it. */
  verifyToken?(secret: string, call?: Cancelable): Promise<Verification>;
}
