import type { Resource, TokenApiErrorCode, TokenQuery, Verification } from '@tokenwright/core';
import type { Reading, RestAnswer, Wire } from './reading.ts';
import type { RestPages } from './restPages.ts';
import type { RestRoute } from './restRoute.ts';

/** HTTP headers by name. */
export type RestHeaders = Readonly<Record<string, string>>;

/** The settings of all HTTP requests. */
export interface RestTransport {
  /** Must be absolute outside a browser. @default '/api' */
  readonly baseUrl?: string;
  /** A function is called before each request. */
  readonly headers?: RestHeaders | (() => RestHeaders | Promise<RestHeaders>);
  /** Headers of all requests except `GET`. By default, not sent to another origin. @default { 'X-Tokenwright': '1' } */
  readonly changeHeaders?: RestHeaders;
  /** @default 'same-origin' */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** If omitted, the global `fetch`. */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** In milliseconds. Doesn't limit a create call. @default 30000 */
  readonly timeout?: number;
  /** @default 5000000 */
  readonly maxResponseBytes?: number;
  /**
   * The header with the intent key. Not sent if `idempotency` is `none`, or if the request has the key elsewhere.
   * @default 'Idempotency-Key'
   */
  readonly idempotencyHeader?: string | false;
}

/** The meaning of an error code or status. */
export interface ProblemCode {
  readonly code: TokenApiErrorCode;
  /** A step and field, such as `name.name`. */
  readonly field?: `${string}.${string}`;
  /** A sentence for the user. If omitted, the API's `detail`. */
  readonly message?: string;
}

/** Meanings by error code or status. */
export type ProblemCodes = Readonly<Record<string, ProblemCode>>;

/** The unchecked parts of an error. */
export interface WireProblem {
  readonly code?: unknown;
  readonly detail?: unknown;
  /** `{ step, field, message }[]` */
  readonly issues?: unknown;
  /** The current token, if a `conflict` concerns its version. */
  readonly token?: unknown;
}

/** The API's errors. */
export interface RestProblems {
  /**
   * Finds the parts of an error. If omitted, reads a problem document (RFC 9457) with `code`, `detail`, and `issues`.
   */
  readonly problem?: Reading<WireProblem, [answer: RestAnswer]>;
  /** Detects errors in 2xx responses: `({ body }) => body.errors !== undefined`. */
  readonly isProblem?: (answer: RestAnswer) => boolean;
  /** The meaning of the API's codes and statuses: `{ name_taken: { code: 'conflict', field: 'name.name' }, 402: { code: 'quota' } }` */
  readonly codes?: ProblemCodes;
  /** Returns milliseconds. If omitted or `undefined`, `Retry-After` applies. */
  readonly retryAfter?: (answer: RestAnswer) => number | undefined;
}

/** The settings of a method. */
export interface RestMethod<Input extends readonly unknown[]> {
  readonly route?: RestRoute;
  /** Your placeholders: `{ team: ({ tokenType }) => … }`. */
  readonly placeholders?: Readonly<Record<string, (...input: Input) => unknown>>;
  /** A template, `{ key_id: '{id}' }`, or a function that returns JSON, `URLSearchParams`, `FormData`, or a promise. */
  readonly body?: Readonly<Record<string, unknown>> | ((...input: Input) => unknown);
  readonly headers?: RestHeaders;
  readonly codes?: ProblemCodes;
}

/** The parts of a create response. Any `status` except `pending-approval`, `none`, and `in-flight` means created. */
export interface WireCreated {
  readonly status?: unknown;
  readonly token?: unknown;
  /** The id with which `readBack` fetches the token. */
  readonly id?: unknown;
  readonly secret?: unknown;
  readonly acknowledgeWithin?: unknown;
}

/** The intent of a create call. */
export interface RestCreateCall {
  /** 256 random bits in hex. */
  readonly intentKey: string;
  readonly intentUuid: string;
  /** The expiration that the user reviewed, as an ISO instant; omitted for `never`. */
  readonly expiresAt?: string;
  readonly justification?: string;
  /** Returns a resource's id as the API sent it. */
  readonly original: (id: string) => unknown;
}

/** The route of one token, with `{id}`. */
export type RestReadBack = RestRoute | { readonly route: RestRoute; readonly read?: TokenPlace };

/** The settings of `createToken`. */
export interface RestCreate<Request> extends RestMethod<[request: Request, call: RestCreateCall]> {
  /** If omitted, reads `status`, `token`, `secret`, and `acknowledgeWithin`. */
  readonly read?: Reading<WireCreated, [request: Request & Pick<RestCreateCall, 'expiresAt'>, answer: RestAnswer]>;
  /** Fetches the token if the response has only its id and secret. `read` then returns `id` instead of `token`. */
  readonly readBack?: RestReadBack;
}

/** The settings of a list method. */
export interface RestList<Input extends readonly unknown[]> extends RestMethod<Input> {
  /** If omitted, the `pages` of the setup. */
  readonly pages?: RestPages;
}

/** The settings of `verifyToken`. */
export interface RestVerify extends RestAnswered<{ readonly secret: string }, Verification> {
  /** Statuses for a secret that doesn't work, such as `[401]`. */
  readonly rejects?: readonly number[];
}

/** The path of a token in a response, or a function. The `token` option reads the token afterwards. */
export type TokenPlace = string | ((wire: Wire) => unknown);

/** The list parameters. */
export type RestQuery = Pick<TokenQuery, 'query' | 'status' | 'hygiene' | 'sort' | 'limit'>;

/** A method with a response to read. */
export interface RestAnswered<Input, Shape> extends RestMethod<[Input]> {
  /** If omitted, the fields have the names of the `TokenApi` types. */
  readonly read?: Reading<Shape>;
}

/** The settings of `searchResources`. */
export interface RestSearch extends RestList<[{ readonly type: string; readonly query: string }]> {
  readonly read?: Reading<Resource>;
  /** Set it if the API can't search: the adapter then compares `query` with each label. @default false */
  readonly filter?: boolean;
}

/** A token's id, as text and as the API sent it. */
export interface RestTokenId {
  readonly id: string;
  readonly originalId: unknown;
}

/** Fetches the token as the API sends it to `getToken`. */
export interface RestCurrent {
  readonly current: () => Promise<Wire>;
}

/** The settings of `revokeToken`. */
export interface RestRevoke extends RestMethod<[RestTokenId & { readonly reason: string | undefined }, RestCurrent]> {
  /** If omitted, the whole response is the token. */
  readonly read?: TokenPlace;
  /** Fetches the token after each revocation. */
  readonly readBack?: RestReadBack;
}
