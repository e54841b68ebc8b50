import { createClient, type Send } from '../rest/createClient.ts';
import { readProblem } from '../rest/readProblem.ts';
import type { RestTransport } from '../rest/restApiSetup.ts';
import type { ApiKeyLimits } from './apiKeyPlugin.ts';
import { refusals } from './refusals.ts';

export interface BetterAuthConnection extends Pick<RestTransport, 'headers' | 'credentials' | 'fetch' | 'timeout'> {
  /** better-auth's `basePath`. Outside a browser it must be absolute. @default '/api/auth' */
  readonly baseUrl?: string;
}

/** Sends calls to better-auth's own HTTP handler. An intent key in a call is not sent; it keeps the answer out of errors. */
export function createBetterAuthClient(connection: BetterAuthConnection, limits: ApiKeyLimits): Send {
  const transport = { baseUrl: '/api/auth', ...connection, changeHeaders: {}, idempotencyHeader: false } as const;
  const problems = refusals(limits);
  return createClient(transport, (answer) => readProblem(answer, problems));
}
