import type { Idempotency, Resource, Token, TokenOptions, TokenRequest } from '@tokenwright/core';
import type { ProblemCode } from './problemCode.ts';
import type { Reading } from './reading.ts';
import type { WireProblem } from './readProblem.ts';
import type { RestPages } from './restPages.ts';
import type { RestRoutes } from './restRoutes.ts';

/** Headers by name. */
export type RestHeaders = Readonly<Record<string, string>>;

/** How the requests travel. */
export interface RestTransport {
  /** Where the API is mounted. Outside a browser it must be absolute. @default '/api' */
  readonly baseUrl?: string;
  /** Sent with every call; a function is asked before each. See `bearerHeader` and `csrfHeader`. */
  readonly headers?: RestHeaders | (() => RestHeaders | Promise<RestHeaders>);
  /** Sent with every call that changes something: a header that no form of another site can send. @default { 'X-Tokenwright': '1' } */
  readonly changeHeaders?: RestHeaders;
  /** Whether cookies go along. @default 'same-origin' */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** What sends the requests: your own wrapper, or a server's fetch handler in a test. @default the global fetch */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** Milliseconds after which any call but a create is given up; how long to wait for a create is the caller's to say. @default 30000 */
  readonly timeout?: number;
  /** Bytes that an answer may have; a longer one is not read to its end. @default 5000000 */
  readonly maxResponseBytes?: number;
  /** The header that carries the intent key; `false` for none. @default 'Idempotency-Key', and none with `idempotency: 'none'` */
  readonly idempotencyHeader?: string | false;
}

/** How the API says what is wrong. */
export interface RestProblems {
  /** @default a problem document (RFC 9457) with `code`, `detail` and `issues` */
  readonly problem?: Reading<WireProblem>;
  /**
   * What the API's own codes mean, by the code, or by the status where it names none:
   * `{ name_taken: { code: 'conflict', field: 'name.name' }, 402: { code: 'quota' } }`. The port's own codes mean themselves.
   */
  readonly codes?: Readonly<Record<string, ProblemCode>>;
}

/** How its tokens are read, wherever they come. */
export interface RestReadings {
  /** Where an answer to a create has what came of it; `token` is read further by `token`. @default `status`, `token` and `secret` */
  readonly created?: Reading<WireCreated>;
  readonly token?: Reading<Token>;
}

/** What the API is like. Every default is the wire contract of `@tokenwright/server`. */
export interface RestApiSetup<Request = TokenRequest> extends RestTransport, RestProblems, RestReadings {
  /** What the API does when an intent comes twice. @default 'replays-secret' */
  readonly idempotency?: Idempotency;
  readonly routes?: RestRoutes;
  /** What is offered, where the API does not say; then no call is made for it. */
  readonly options?: TokenOptions | (() => TokenOptions | Promise<TokenOptions>);
  /** How the API's own options are read. */
  readonly offered?: Reading<TokenOptions>;
  /**
   * The body of a create: made by a function, or with the names that fields have there, where they differ.
   * A function throws a `TokenApiError` for what the API cannot take; nothing is sent then. @default the request as it is
   */
  readonly request?:
    | ((request: Request, call: { readonly intentKey: string }) => unknown)
    | { readonly [Field in keyof Request]?: string };
  readonly resource?: Reading<Resource>;
  /** @default cursorPages() */
  readonly pages?: RestPages;
  /** The parameter that takes what the person types. @default 'query' */
  readonly search?: string;
  /** The body of a revocation. @default { reason }, and none for `DELETE` */
  readonly revocation?: (reason: string | undefined) => unknown;
}

/** What an answer to a create holds. A `status` other than `pending-approval`, `none` and `in-flight` counts as created. */
export interface WireCreated {
  readonly status?: unknown;
  readonly token: unknown;
  readonly secret?: unknown;
}
