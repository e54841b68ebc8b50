import type { TokenApi, TokenRequest } from '@tokenwright/core';
import { createClient } from './createClient.ts';
import { readAs } from './readAs.ts';
import { readCreated } from './readCreated.ts';
import { readIntentState } from './readIntentState.ts';
import { readPage } from './readPage.ts';
import { resourceSchema } from './resourceSchema.ts';
import { tokenOptionsSchema } from './tokenOptionsSchema.ts';
import { tokenSchema } from './tokenSchema.ts';

/** Headers by name. */
export type RestHeaders = Readonly<Record<string, string>>;

export interface RestApiSetup {
  /** Where the API is mounted. Outside a browser it must be absolute. @default '/api' */
  readonly baseUrl?: string;
  /** Sent with every call, such as a CSRF token; a function is asked before each. */
  readonly headers?: RestHeaders | (() => RestHeaders | Promise<RestHeaders>);
  /** Whether cookies go along. @default 'same-origin' */
  readonly credentials?: 'omit' | 'same-origin' | 'include';
  /** What sends the requests: your own wrapper, or a server's fetch handler in a test. @default the global fetch */
  readonly fetch?: (request: Request) => Response | Promise<Response>;
  /** Milliseconds after which any call but a create is given up; how long to wait for a create is the caller's to say. @default 30000 */
  readonly timeout?: number;
}

/**
 * A token API over HTTP, by the wire contract of `@tokenwright/server`. Whatever comes back is checked. Every method
 * rejects with a `TokenApiError` and nothing else, and no error holds a secret, an intent key or a body;
 * its `cause` tells the developer where an answer is not what was expected.
 *
 * Nothing is called refused without proof: a create that may have arrived and has no usable answer is
 * `unknown-outcome`, a read `unavailable`. Redirects are not followed.
 *
 * @typeParam Request what the wizard's steps produce together; sent as it is
 * @example
 * const api = createRestApi({ baseUrl: '/api' });
 */
export function createRestApi<Request = TokenRequest>(setup: RestApiSetup = {}): TokenApi<Request> {
  const send = createClient(setup);
  let optionsVersion: string | undefined;

  return {
    idempotency: 'replays-secret',

    async loadOptions({ signal } = {}) {
      const options = readAs(tokenOptionsSchema, await send({ method: 'GET', path: ['options'], signal }));
      optionsVersion = options.version;
      return options;
    },

    async searchResources({ type, query, cursor, signal }) {
      const answer = await send({ method: 'GET', path: ['resources', type], query: { query, cursor }, signal });
      return readPage(resourceSchema, answer, cursor);
    },

    async createToken(request, { intentKey, signal }) {
      const headers = { 'Options-Version': optionsVersion };
      const call = { method: 'POST', path: ['tokens'], headers, body: request, intentKey, signal } as const;
      return readCreated(await send({ ...call, isPatient: true }));
    },

    async acknowledge(tokenId, intentKey) {
      await send({ method: 'POST', path: ['tokens', tokenId, 'acknowledge'], intentKey });
    },

    async findByIntent(intentKey, { signal } = {}) {
      return readIntentState(await send({ method: 'GET', path: ['intents', 'current'], intentKey, signal }));
    },

    async listTokens({ cursor, signal } = {}) {
      const answer = await send({ method: 'GET', path: ['tokens'], query: { cursor }, signal });
      return readPage(tokenSchema, answer, cursor);
    },

    async revokeToken(tokenId, reason) {
      const body = reason === undefined ? {} : { reason };
      return readAs(tokenSchema, await send({ method: 'POST', path: ['tokens', tokenId, 'revoke'], body }));
    },
  };
}
