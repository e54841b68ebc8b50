import { Secret } from '../token/secret.ts';
import { type Token, tokenShape } from '../token/token.ts';
import type { Page } from './page.ts';
import { expecting, id, number, object, oneOf, optional, type Shape, string, type TypeOf, variants } from './shape.ts';
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

const secretShape: Shape<string> = expecting('16 to 4096 characters that can be a bearer', Secret.isShowable);

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
  readonly signal: AbortSignal;
}

/** The state of an intent. `none` proves that the API made no token for this key, and will make none. */
export type IntentState = CreateResult | { readonly status: 'none' } | { readonly status: 'in-flight' };

/**
 * The port: a token API as the wizard and the manager see it. Use an adapter, or implement it yourself. Omit an
 * optional method if the API can't do it; the page then hides the feature. Every method may throw a {@link
 * TokenApiError}; `docs/errors.md` lists the effects of each code on the page.
 *
 * @typeParam Request the combined parts of the wizard's steps
 */
export interface TokenApi<Request = TokenRequest> {
  readonly idempotency: Idempotency;
  loadOptions(call?: { readonly signal?: AbortSignal }): Promise<TokenOptions>;
  /**
   * A property, because the compiler compares the parameters of methods too loosely: it must reject an adapter whose
   * request needs more than the steps produce.
   */
  createToken: (request: Request, call: CreateCall) => Promise<CreateResult>;
  /** Without it, the page can't offer token types that are limited to resources. */
  searchResources?(query: ResourceQuery): Promise<Page<Resource>>;
  /** The user has the secret: the API may forget how to show it again. Throw `conflict` if the API has revoked the token as unclaimed. */
  acknowledge?(tokenId: string, intentKey: string): Promise<void>;
  findByIntent?(intentKey: string, call?: { readonly signal?: AbortSignal }): Promise<IntentState>;
  /** Newest first unless `sort` says otherwise; includes revoked and expired tokens. `TokenOptions.listing` declares the rest. */
  listTokens?(query: TokenQuery): Promise<TokenPage>;
  /** Takes effect before the token's next use. Revoking a revoked token has no effect. */
  revokeToken?(tokenId: string, reason?: string): Promise<Token>;
}
