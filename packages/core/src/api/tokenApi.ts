import type { Token } from '../token/token.ts';
import type { Page } from './page.ts';
import type { TokenPage, TokenQuery } from './tokenListing.ts';
import type { TokenOptions } from './tokenOptions.ts';
import type { TokenRequest } from './tokenRequest.ts';

/**
 * What the API does when the same intent key comes twice:
 * - `replays-secret`: answers with the same token and the same secret, so a lost answer is fetched again;
 * - `replays-id`: makes no second token, but cannot show the secret again;
 * - `none`: would make a second token, so an ambiguous failure is never retried without the person.
 */
export type Idempotency = 'replays-secret' | 'replays-id' | 'none';

export interface Resource {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
}

export interface ResourceQuery {
  /** A token type's `resources.type`. */
  readonly type: string;
  /** What the person typed; empty for all. */
  readonly query: string;
  readonly cursor?: string;
  readonly signal?: AbortSignal;
}

/**
 * `secret` is missing where the API knows the token of this intent but cannot show its secret again.
 * `acknowledgeWithin`: so many milliseconds from now on the API waits to hear by `acknowledge` that somebody has the secret, and then
 * revokes the token as one that nobody took. Missing where it does not.
 */
export type CreateResult =
  | { readonly status: 'created'; readonly token: Token; readonly secret?: string; readonly acknowledgeWithin?: number }
  | { readonly status: 'pending-approval'; readonly token: Token };

export interface CreateCall {
  /** 256 random bits in hex, the same on every retry of one reviewed request. Send it as an idempotency key; never log it. */
  readonly intentKey: string;
  readonly signal: AbortSignal;
}

/** What became of an intent. `none`: the API is sure that it made nothing, and will make nothing, for this key. */
export type IntentState = CreateResult | { readonly status: 'none' } | { readonly status: 'in-flight' };

/**
 * The port: a token API as the wizard and the manager see it. Fill it with an adapter, or by hand.
 * Leave an optional method out where the API cannot do it: what needs it is then not shown.
 * Every method may throw a {@link TokenApiError}; see `docs/errors.md` for what the page does with each code.
 *
 * @typeParam Request what the wizard's steps produce together
 */
export interface TokenApi<Request = TokenRequest> {
  readonly idempotency: Idempotency;
  loadOptions(call?: { readonly signal?: AbortSignal }): Promise<TokenOptions>;
  /** A property, not a method: only so does the compiler refuse an adapter whose request is not what the steps produce. */
  createToken: (request: Request, call: CreateCall) => Promise<CreateResult>;
  /** Without it, token types that are limited to resources cannot be offered. */
  searchResources?(query: ResourceQuery): Promise<Page<Resource>>;
  /** The person has the secret: the API may forget how to show it again. Throw `conflict` where the token was revoked because nobody had taken it. */
  acknowledge?(tokenId: string, intentKey: string): Promise<void>;
  findByIntent?(intentKey: string, call?: { readonly signal?: AbortSignal }): Promise<IntentState>;
  /** Newest first unless `sort` says otherwise; revoked and expired tokens stay in it. `TokenOptions.listing` declares the rest. */
  listTokens?(query: TokenQuery): Promise<TokenPage>;
  /** Holds from the next use of the token. Revoking a revoked token changes nothing. */
  revokeToken?(tokenId: string, reason?: string): Promise<Token>;
}
