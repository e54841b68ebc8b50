import type {
  Idempotency,
  NameCheck,
  Resource,
  Token,
  TokenApiErrorCode,
  TokenOptions,
  TokenQuery,
  TokenRequest,
  Verification,
} from '@tokenwright/core';
import type { Revocation } from '@tokenwright/core/api';
import type { Reading, RestAnswer, Wire } from './reading.ts';
import type { RestPages } from './restPages.ts';
import type { RestRoute } from './restRoute.ts';

export type RestHeaders = Readonly<Record<string, string>>;

export interface RestTransport {
  /** Absolute outside a browser. @default '/api' */
  readonly baseUrl?: string;
  /** A function is called before each request. */
  readonly headers?: RestHeaders | (() => RestHeaders | Promise<RestHeaders>);
  /** Sent with every call but `GET`, against forgery. @default { 'X-Tokenwright': '1' }, and none across origins */
  readonly changeHeaders?: RestHeaders;
  /** Which calls carry cookies. @default 'same-origin' */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** @default the global fetch */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** Milliseconds; not for a create. @default 30000 */
  readonly timeout?: number;
  /** @default 5000000 */
  readonly maxResponseBytes?: number;
  /** `false` for none. @default 'Idempotency-Key', and none with `idempotency: 'none'` */
  readonly idempotencyHeader?: string | false;
}

/** What an API's code or status means. */
export interface ProblemCode {
  readonly code: TokenApiErrorCode;
  /** The step and the field, such as `name.name`. */
  readonly field?: `${string}.${string}`;
  /** The sentence beside the field. @default the API's own `detail` */
  readonly message?: string;
}

export type ProblemCodes = Readonly<Record<string, ProblemCode>>;

export interface WireProblem {
  readonly code?: unknown;
  readonly detail?: unknown;
  /** `{ step, field, message }[]` */
  readonly issues?: unknown;
}

/** How the API reports errors. */
export interface RestProblems {
  /** @default a problem document (RFC 9457) with `code`, `detail` and `issues` */
  readonly problem?: Reading<WireProblem>;
  /** Whether a 2xx answer is an error: `({ body }) => body.errors !== undefined` for GraphQL. @default none is */
  readonly isProblem?: (answer: RestAnswer) => boolean;
  /** By code or status: `{ name_taken: { code: 'conflict', field: 'name.name' }, 402: { code: 'quota' } }`. */
  readonly codes?: ProblemCodes;
  /** Milliseconds. @default from `Retry-After` */
  readonly retryAfter?: (answer: RestAnswer) => number | undefined;
}

/** A route alone is short for `{ route }`. */
export interface RestMethod<Input extends readonly unknown[]> {
  readonly route?: RestRoute;
  /**
   * A JSON template, `{ key_id: '{id}' }`, or a function that returns JSON, `URLSearchParams`, `FormData` or a
   * promise.
   */
  readonly body?: Readonly<Record<string, unknown>> | ((...input: Input) => unknown);
  readonly headers?: RestHeaders;
  /** Added to `codes` for this method alone. */
  readonly codes?: ProblemCodes;
}

/** Any `status` but `pending-approval`, `none` and `in-flight` counts as created. */
export interface WireCreated {
  readonly status?: unknown;
  readonly token: unknown;
  readonly secret?: unknown;
  readonly acknowledgeWithin?: unknown;
}

export interface RestCreateCall {
  /** 256 random bits in hex. */
  readonly intentKey: string;
  readonly intentUuid: string;
  /** The instant that the user reviewed, ISO, the same on every try; missing for `never`. */
  readonly expiresAt?: string;
  /** The id of a resource as the API sent it. */
  readonly original: (id: string) => unknown;
}

export interface RestCreate<Request> extends RestMethod<[request: Request, call: RestCreateCall]> {
  /** `token` is then read by the `token` option. @default `status`, `token`, `secret` and `acknowledgeWithin` */
  readonly read?: Reading<WireCreated, [request: Request, answer: RestAnswer]>;
}

export interface RestList<Input extends readonly unknown[]> extends RestMethod<Input> {
  /** @default the `pages` of the setup */
  readonly pages?: RestPages;
}

export interface RestVerify extends RestAnswered<{ readonly secret: string }, Verification> {
  /** Statuses that mean that the secret doesn't work: `[401]` for an API that takes it as the bearer. @default none */
  readonly rejects?: readonly number[];
}

/** The token in an answer, before the `token` option reads it: a path, or a function. */
export type TokenPlace = string | ((wire: Wire) => unknown);

/** The query of `listTokens`; its parameters are sent in the URL unless the route or the body has placeholders. */
export type RestQuery = Pick<TokenQuery, 'query' | 'status' | 'sort' | 'limit'>;

export interface RestAnswered<Input, Shape> extends RestMethod<[Input]> {
  /** @default the port's names */
  readonly read?: Reading<Shape>;
}

export interface RestSearch extends RestList<[{ readonly type: string; readonly query: string }]> {
  readonly read?: Reading<Resource>;
}

export interface RestTokenId {
  readonly id: string;
  readonly originalId: unknown;
}

export interface RestRevoke extends RestMethod<[RestTokenId & { readonly reason: string | undefined }]> {
  /** The token in the answer: a path, such as `data`, or a function. @default the whole answer */
  readonly read?: TokenPlace;
  /** Fetches the token after the revocation. */
  readonly readBack?: RestRoute;
}

type Intent = Pick<RestCreateCall, 'intentKey' | 'intentUuid'>;

/** Every default is the wire contract of `@tokenwright/server`. */
export interface RestApiSetup<Request = TokenRequest> extends RestTransport, RestProblems {
  /** @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** `deletes`: a revoked token is gone. An empty answer, and a 404 on a repeat, then count as revoked. @default 'keeps' */
  readonly revocation?: Revocation;
  /** For an API without an endpoint for them. */
  readonly options?: TokenOptions | (() => TokenOptions | Promise<TokenOptions>);
  readonly token?: Reading<Token>;
  /** Of both lists. @default cursorPages() */
  readonly pages?: RestPages;
  /** @default 'GET /options' */
  readonly loadOptions?: RestRoute | (RestMethod<[]> & { readonly read?: Reading<TokenOptions> });
  /** Placeholders: `{intentKey}`, `{intentUuid}`, `{expiresAt}`, in the body also the request's fields. @default 'POST /tokens' */
  readonly createToken?: RestRoute | RestCreate<Request>;
  /** Placeholders: `{type}`, `{query}`. @default 'GET /resources/{type}?query={query}' */
  readonly searchResources?: RestRoute | RestSearch | false;
  /**
   * Placeholders: `{id}`, `{intentKey}`, `{intentUuid}`. @default 'POST /tokens/{id}/acknowledge', or `false` with
   * 'none'
   */
  readonly acknowledge?: RestRoute | RestMethod<[RestTokenId & Intent]> | false;
  /** Placeholders: `{intentKey}`, `{intentUuid}`. @default 'GET /intents/current', or `false` with 'none' */
  readonly findByIntent?:
    | RestRoute
    | (RestMethod<[Intent]> & { readonly read?: Reading<WireCreated, [undefined, RestAnswer]> })
    | false;
  /** Placeholders: `{query}`, `{status}`, `{sort}`, `{limit}`. @default 'GET /tokens' */
  readonly listTokens?: RestRoute | RestList<[RestQuery]> | false;
  /** Placeholder: `{id}`. @default 'GET /tokens/{id}', or `false` with a `token` or `createToken` of your own */
  readonly getToken?: RestRoute | (RestMethod<[RestTokenId]> & { readonly read?: TokenPlace }) | false;
  /** Placeholder: `{name}`. @default 'GET /names/check?name={name}', or `false` as for `getToken` */
  readonly checkName?: RestRoute | RestAnswered<{ readonly name: string }, NameCheck> | false;
  /** Placeholder: `{secret}`, in the body and the headers. @default 'POST /verify', or `false` as for `getToken` */
  readonly verifyToken?: RestRoute | RestVerify | false;
  /** Placeholders: `{id}`, `{reason}`. @default 'POST /tokens/{id}/revoke' */
  readonly revokeToken?: RestRoute | RestRevoke | false;
}
