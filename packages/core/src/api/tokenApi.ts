import { isShowableSecret } from '../token/isShowableSecret.ts';
import { type Token, tokenShape } from '../token/token.ts';
import type { Page } from './page.ts';
import {
  boolean,
  expecting,
  id,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  string,
  type TypeOf,
  variants,
} from './shape.ts';
import type { TokenLife } from './tokenLife.ts';
import type { TokenPage, TokenQuery } from './tokenListing.ts';
import type { TokenOptions } from './tokenOptions.ts';
import type { TokenRequest } from './tokenRequest.ts';

/** Checks the `idempotency` of an adapter. */
export const idempotencyShape = oneOf('replays-secret', 'replays-id', 'none');

/**
 * How the API answers a second create with the same intent key:
 * - `replays-secret`: with the same token and the same secret, so the page fetches a lost answer again;
 * - `replays-id`: with the same token, without its secret;
 * - `none`: with a second token, so the page never retries an ambiguous failure by itself.
 */
export type Idempotency = TypeOf<typeof idempotencyShape>;

/** Checks the `revocation` of an adapter. */
export const revocationShape = oneOf('keeps', 'deletes');

/**
 * The API's way to revoke:
 * - `keeps`: the token stays listed as `revoked`;
 * - `deletes`: the token is gone. `revokeToken` may return `undefined`, and an absent token counts as revoked, as does
 *   `not-found`.
 */
export type Revocation = TypeOf<typeof revocationShape>;

export const nameCheckShape = object({ available: boolean, message: optional(string) });

/** Whether a new token can have this name. `message` is a sentence for the user. */
export interface NameCheck extends TypeOf<typeof nameCheckShape> {}

export const verificationShape = object({ works: boolean, detail: optional(string) });

/** Whether a secret works now. `detail` is a sentence for the user, without the secret. */
export interface Verification extends TypeOf<typeof verificationShape> {}

export const resourceShape = object({ id, label: string, description: optional(string) });

export interface Resource extends TypeOf<typeof resourceShape> {}

export interface ResourceQuery {
  /** A token type's `resources.type`. */
  readonly type: string;
  /** The text that the user typed; empty for all. */
  readonly query: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

const secretShape: Shape<string> = expecting('16 to 4096 characters that can be a bearer', isShowableSecret);

export const createdFields = {
  token: tokenShape,
  /** Leave it out if the API knows the token of this intent and can't show its secret again. */
  secret: optional(secretShape),
  /**
   * Milliseconds that the API waits for `acknowledge`, after which it revokes the token as unclaimed. Leave it out if the API
   * does not wait.
   */
  acknowledgeWithin: optional(number),
};

const createResultShape = variants('status', { created: createdFields, 'pending-approval': { token: tokenShape } });

export type CreateResult = TypeOf<typeof createResultShape>;

export interface CreateCall {
  /** 256 random bits in hex, the same on every retry of one reviewed request. Send it as an idempotency key; never log it. */
  readonly intentKey: string;
  /** The reviewed instant, ISO, the same on every retry. Missing for `never`. The API may use it, or its own instant on that day. */
  readonly expiresAt?: string;
  readonly signal: AbortSignal;
}

/** The state of an intent. `none` proves that the API made no token for this key, and will make none. */
export type IntentState = CreateResult | { readonly status: 'none' } | { readonly status: 'in-flight' };

interface Cancelable {
  readonly signal?: AbortSignal;
}

/**
 * The port: a token API as the wizard and the manager see it. Use an adapter, or implement it yourself. Omit an
 * optional method if the API can't do it; the page then hides the feature. Every method may throw a {@link
 * TokenApiError}; `docs/errors.md` lists the effects of each code on the page.
 *
 * @typeParam Request the combined parts of the wizard's steps
 */
export interface TokenApi<Request = TokenRequest> extends TokenLife {
  readonly idempotency: Idempotency;
  /** @default 'keeps' */
  readonly revocation?: Revocation;
  loadOptions(call?: Cancelable): Promise<TokenOptions>;
  /**
   * A property, because the compiler compares the parameters of methods too loosely: it must reject an adapter whose
   * request needs more than the steps produce.
   */
  createToken: (request: Request, call: CreateCall) => Promise<CreateResult>;
  /** Without it, the page can't offer token types that are limited to resources. */
  searchResources?(query: ResourceQuery): Promise<Page<Resource>>;
  /** The user has the secret: the API may forget how to show it again. Throw `conflict` if the API has revoked the token as unclaimed. */
  acknowledge?(tokenId: string, intentKey: string): Promise<void>;
  findByIntent?(intentKey: string, call?: Cancelable): Promise<IntentState>;
  /** Newest first unless `sort` says otherwise; includes revoked and expired tokens. `TokenOptions.listing` declares the rest. */
  listTokens?(query: TokenQuery): Promise<TokenPage>;
  /** Throws `not-found` for an unknown token. */
  getToken?(tokenId: string, call?: Cancelable): Promise<Token>;
  /**
   * Takes effect before the token's next use. Revoking a revoked token has no effect. Returns `undefined` only if
   * `revocation` is `deletes`.
   */
  revokeToken?(tokenId: string, reason?: string): Promise<Token | undefined>;
  /** Asked while the user types. `createToken` decides. */
  checkName?(name: string, call?: Cancelable): Promise<NameCheck>;
  /** Tries a secret. Pass it on once; keep, log, quote, or cache it nowhere. */
  verifyToken?(secret: string, call?: Cancelable): Promise<Verification>;
}
