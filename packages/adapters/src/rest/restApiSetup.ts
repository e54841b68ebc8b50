import type { Idempotency, Resource, Token, TokenApiErrorCode, TokenOptions, TokenRequest } from '@tokenwright/core';
import type { Reading, RestAnswer } from './reading.ts';
import type { RestPages } from './restPages.ts';
import type { RestRoute } from './restRoute.ts';

/** Headers by name. */
export type RestHeaders = Readonly<Record<string, string>>;

/** How the requests travel. */
export interface RestTransport {
  /** Where the API is mounted; absolute outside a browser. @default '/api' */
  readonly baseUrl?: string;
  /** Sent with every call; a function is called before each. See `bearerHeader` and `csrfHeader`. */
  readonly headers?: RestHeaders | (() => RestHeaders | Promise<RestHeaders>);
  /** Sent with every call that is not a `GET`: a header that a form on another site cannot send. @default { 'X-Tokenwright': '1' }, and none across origins */
  readonly changeHeaders?: RestHeaders;
  /** Which calls carry cookies. @default 'same-origin' */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** Sends the requests, such as a server's fetch handler in a test. @default the global fetch */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** Milliseconds until a call fails; the caller of a create decides for itself. @default 30000 */
  readonly timeout?: number;
  /** The longest answer in bytes. @default 5000000 */
  readonly maxResponseBytes?: number;
  /** The header that carries the intent key; `false` for none. @default 'Idempotency-Key', and none with `idempotency: 'none'` */
  readonly idempotencyHeader?: string | false;
}

/** The port's meaning of an API's own error code or status. */
export interface ProblemCode {
  readonly code: TokenApiErrorCode;
  /** The step and the field with the fault, such as `name.name`. */
  readonly field?: `${string}.${string}`;
  /** The sentence beside the field. @default the API's own `detail` */
  readonly message?: string;
}

export type ProblemCodes = Readonly<Record<string, ProblemCode>>;

/** An error in the API's own words. */
export interface WireProblem {
  readonly code?: unknown;
  readonly detail?: unknown;
  /** An array of `{ step, field, message }`; other items are left out. */
  readonly issues?: unknown;
}

/** How the API reports errors. */
export interface RestProblems {
  /** @default a problem document (RFC 9457) with `code`, `detail` and `issues` */
  readonly problem?: Reading<WireProblem>;
  /**
   * The meaning of the API's codes, or of its statuses where it sends no code:
   * `{ name_taken: { code: 'conflict', field: 'name.name' }, 402: { code: 'quota' } }`. The port's own codes keep their meaning.
   */
  readonly codes?: ProblemCodes;
  /** Milliseconds to wait, from headers of your own; `undefined` falls back to `Retry-After`. */
  readonly retryAfter?: (answer: RestAnswer) => number | undefined;
}

/** How one method calls the API. A route alone is short for `{ route }`. */
export interface RestMethod<Input extends readonly unknown[]> {
  /** @default the route of the wire contract */
  readonly route?: RestRoute;
  /**
   * A JSON template with placeholders, `{ key_id: '{id}' }`, or a function that returns JSON, `URLSearchParams` or
   * `FormData`, or a promise of one. If the function throws, the adapter sends no request.
   */
  readonly body?: Readonly<Record<string, unknown>> | ((...input: Input) => unknown);
  /** Sent with this method alone; values can have placeholders. */
  readonly headers?: RestHeaders;
  /** Added to `codes` for this method alone. */
  readonly codes?: ProblemCodes;
}

/** The content of an answer to a create. Any `status` but `pending-approval`, `none` and `in-flight` counts as created. */
export interface WireCreated {
  readonly status?: unknown;
  readonly token: unknown;
  readonly secret?: unknown;
  readonly acknowledgeWithin?: unknown;
}

/** The values beside the request that a create can send. */
export interface RestCreateCall {
  /** 256 random bits in hex. */
  readonly intentKey: string;
  /** A UUID made of the intent key: the same on every try. */
  readonly intentUuid: string;
  /** The id of a resource as the API sent it, which can be a number. */
  readonly original: (id: string) => unknown;
}

export interface RestCreate<Request> extends RestMethod<[request: Request, call: RestCreateCall]> {
  /**
   * Where an answer has the token and its secret: paths, or a function of the answer's JSON, the request and the answer.
   * `token` is then read by the `token` option. @default `status`, `token`, `secret` and `acknowledgeWithin`
   */
  readonly read?: Reading<WireCreated, [request: Request, answer: RestAnswer]>;
}

export interface RestList<Input extends readonly unknown[]> extends RestMethod<Input> {
  /** @default the `pages` of the setup */
  readonly pages?: RestPages;
}

export interface RestSearch extends RestList<[{ readonly type: string; readonly query: string }]> {
  readonly read?: Reading<Resource>;
}

/** A token by the port's id, and by the id as the API sent it. */
export interface RestTokenId {
  readonly id: string;
  readonly originalId: unknown;
}

export interface RestRevoke extends RestMethod<[RestTokenId & { readonly reason: string | undefined }]> {
  /** Fetches the token after the revocation, for an API that does not answer one with the token. */
  readonly readBack?: RestRoute;
}

type Intent = Pick<RestCreateCall, 'intentKey' | 'intentUuid'>;

/** The API in its own terms. Every default is the wire contract of `@tokenwright/server`. */
export interface RestApiSetup<Request = TokenRequest> extends RestTransport, RestProblems {
  /** The API's behavior for a repeated intent key. @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** The options, for an API that has no endpoint for them. */
  readonly options?: TokenOptions | (() => TokenOptions | Promise<TokenOptions>);
  /** How a token is read in every answer. */
  readonly token?: Reading<Token>;
  /** How both lists are paged. @default cursorPages() */
  readonly pages?: RestPages;
  /** @default 'GET /options' */
  readonly loadOptions?: RestRoute | (RestMethod<[]> & { readonly read?: Reading<TokenOptions> });
  /** Placeholders: `{intentKey}`, `{intentUuid}`; a body template has the request's fields too. @default 'POST /tokens', with the request as its body */
  readonly createToken?: RestRoute | RestCreate<Request>;
  /** Placeholders: `{type}`, `{query}`. `false` leaves the method out. @default 'GET /resources/{type}?query={query}' */
  readonly searchResources?: RestRoute | RestSearch | false;
  /** Placeholders: `{id}`, `{intentKey}`, `{intentUuid}`. @default 'POST /tokens/{id}/acknowledge', and `false` with `idempotency: 'none'` */
  readonly acknowledge?: RestRoute | RestMethod<[RestTokenId & Intent]> | false;
  /** Placeholders: `{intentKey}`, `{intentUuid}`. Answered as a create is, or with the `status` `none` or `in-flight`. @default 'GET /intents/current', and `false` with `idempotency: 'none'` */
  readonly findByIntent?: RestRoute | RestMethod<[Intent]> | false;
  /** @default 'GET /tokens' */
  readonly listTokens?: RestRoute | RestList<[]> | false;
  /** Placeholders: `{id}`, `{reason}`. @default 'POST /tokens/{id}/revoke', with the reason as its body unless it is a `DELETE` */
  readonly revokeToken?: RestRoute | RestRevoke | false;
}
