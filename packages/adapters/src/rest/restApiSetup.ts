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

/** By name. */
export type RestHeaders = Readonly<Record<string, string>>;

/** How requests are sent. */
export interface RestTransport {
  /** Absolute outside a browser. @default '/api' */
  readonly baseUrl?: string;
  /** Called before each request. */
  readonly headers?: RestHeaders | (() => RestHeaders | Promise<RestHeaders>);
  /** With every call but `GET`. @default { 'X-Tokenwright': '1' }, none across origins */
  readonly changeHeaders?: RestHeaders;
  /** @default 'same-origin' */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** @default the global fetch */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** Milliseconds; not for a create. @default 30000 */
  readonly timeout?: number;
  /** @default 5000000 */
  readonly maxResponseBytes?: number;
  /** @default 'Idempotency-Key', none with `idempotency: 'none'` */
  readonly idempotencyHeader?: string | false;
}

/** The meaning of a code or status. */
export interface ProblemCode {
  readonly code: TokenApiErrorCode;
  /** Such as `name.name`. */
  readonly field?: `${string}.${string}`;
  /** @default the API's `detail` */
  readonly message?: string;
}

/** By code or status. */
export type ProblemCodes = Readonly<Record<string, ProblemCode>>;

/** An unchecked error. */
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
  /** For 2xx: `({ body }) => body.errors !== undefined`. @default none */
  readonly isProblem?: (answer: RestAnswer) => boolean;
  /** `{ name_taken: { code: 'conflict', field: 'name.name' }, 402: { code: 'quota' } }` */
  readonly codes?: ProblemCodes;
  /** Milliseconds. @default from `Retry-After` */
  readonly retryAfter?: (answer: RestAnswer) => number | undefined;
}

/** A route alone is short for `{ route }`. */
export interface RestMethod<Input extends readonly unknown[]> {
  readonly route?: RestRoute;
  /** A template, `{ key_id: '{id}' }`, or a function that returns JSON, `URLSearchParams`, `FormData`, or a promise. */
  readonly body?: Readonly<Record<string, unknown>> | ((...input: Input) => unknown);
  readonly headers?: RestHeaders;
  /** For this method alone. */
  readonly codes?: ProblemCodes;
}

/** Any `status` but `pending-approval`, `none`, and `in-flight` means created. */
export interface WireCreated {
  readonly status?: unknown;
  readonly token: unknown;
  readonly secret?: unknown;
  readonly acknowledgeWithin?: unknown;
}

/** The intent of a create. */
export interface RestCreateCall {
  /** 256 random bits in hex. */
  readonly intentKey: string;
  readonly intentUuid: string;
  /** The reviewed instant, ISO; missing for `never`. */
  readonly expiresAt?: string;
  /** The resource's id as the API sent it. */
  readonly original: (id: string) => unknown;
}

/** The setting of `createToken`. */
export interface RestCreate<Request> extends RestMethod<[request: Request, call: RestCreateCall]> {
  /** @default `status`, `token`, `secret` and `acknowledgeWithin` */
  readonly read?: Reading<WireCreated, [request: Request, answer: RestAnswer]>;
}

/** The setting of a list. */
export interface RestList<Input extends readonly unknown[]> extends RestMethod<Input> {
  /** @default the setup's */
  readonly pages?: RestPages;
}

/** The setting of `verifyToken`. */
export interface RestVerify extends RestAnswered<{ readonly secret: string }, Verification> {
  /** Statuses of a secret that doesn't work: `[401]`. @default none */
  readonly rejects?: readonly number[];
}

/** A path or a function, before the `token` option. */
export type TokenPlace = string | ((wire: Wire) => unknown);

/** Sent in the URL unless route or body has placeholders. */
export type RestQuery = Pick<TokenQuery, 'query' | 'status' | 'sort' | 'limit'>;

/** A method with an answer to read. */
export interface RestAnswered<Input, Shape> extends RestMethod<[Input]> {
  /** @default the port's names */
  readonly read?: Reading<Shape>;
}

/** The setting of `searchResources`. */
export interface RestSearch extends RestList<[{ readonly type: string; readonly query: string }]> {
  readonly read?: Reading<Resource>;
}

/** A token's id, also as the API sent it. */
export interface RestTokenId {
  readonly id: string;
  readonly originalId: unknown;
}

/** The setting of `revokeToken`. */
export interface RestRevoke extends RestMethod<[RestTokenId & { readonly reason: string | undefined }]> {
  /** A path, such as `data`. @default the whole answer */
  readonly read?: TokenPlace;
  /** Fetches the token after the revocation. */
  readonly readBack?: RestRoute;
}

type Intent = Pick<RestCreateCall, 'intentKey' | 'intentUuid'>;

/** Every default is the wire contract of `@tokenwright/server`. */
export interface RestApiSetup<Request = TokenRequest> extends RestTransport, RestProblems {
  /** @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  /** `deletes`: an empty answer, and a 404 on a repeat, count as revoked. @default 'keeps' */
  readonly revocation?: Revocation;
  /** For an API without an endpoint. */
  readonly options?: TokenOptions | (() => TokenOptions | Promise<TokenOptions>);
  readonly token?: Reading<Token>;
  /** Of both lists. @default cursorPages() */
  readonly pages?: RestPages;
  /** @default 'GET /options' */
  readonly loadOptions?: RestRoute | (RestMethod<[]> & { readonly read?: Reading<TokenOptions> });
  /** `{intentKey}`, `{intentUuid}`, `{expiresAt}`; in the body also the request's fields. @default 'POST /tokens' */
  readonly createToken?: RestRoute | RestCreate<Request>;
  /** `{type}`, `{query}`. @default 'GET /resources/{type}?query={query}' */
  readonly searchResources?: RestRoute | RestSearch | false;
  /** `{id}`, `{intentKey}`, `{intentUuid}`. @default 'POST /tokens/{id}/acknowledge', `false` with 'none' */
  readonly acknowledge?: RestRoute | RestMethod<[RestTokenId & Intent]> | false;
  /** `{intentKey}`, `{intentUuid}`. @default 'GET /intents/current', `false` with 'none' */
  readonly findByIntent?:
    | RestRoute
    | (RestMethod<[Intent]> & { readonly read?: Reading<WireCreated, [undefined, RestAnswer]> })
    | false;
  /** `{query}`, `{status}`, `{sort}`, `{limit}`. @default 'GET /tokens' */
  readonly listTokens?: RestRoute | RestList<[RestQuery]> | false;
  /** `{id}`. @default 'GET /tokens/{id}', `false` with your own `token` or `createToken` */
  readonly getToken?: RestRoute | (RestMethod<[RestTokenId]> & { readonly read?: TokenPlace }) | false;
  /** `{name}`. @default 'GET /names/check?name={name}', `false` as `getToken` */
  readonly checkName?: RestRoute | RestAnswered<{ readonly name: string }, NameCheck> | false;
  /** `{secret}`, in body and headers. @default 'POST /verify', `false` as `getToken` */
  readonly verifyToken?: RestRoute | RestVerify | false;
  /** `{id}`, `{reason}`. @default 'POST /tokens/{id}/revoke' */
  readonly revokeToken?: RestRoute | RestRevoke | false;
}
