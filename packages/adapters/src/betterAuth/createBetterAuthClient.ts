import type { Answer, Send } from '../rest/createClient.ts';
import type { RestApiSetup } from '../rest/createRestApi.ts';
import { limitedSignal } from '../rest/limitedSignal.ts';
import { lost, notSent, type RestCall } from '../rest/restCall.ts';
import { untilAborted } from '../untilAborted.ts';
import type { ApiKeyLimits } from './apiKeyPlugin.ts';
import { readRefusal } from './readRefusal.ts';

export interface BetterAuthConnection extends Pick<RestApiSetup, 'headers' | 'credentials' | 'fetch' | 'timeout'> {
  /** better-auth's `basePath`. Outside a browser it must be absolute. @default '/api/auth' */
  readonly baseUrl?: string;
}

const USUAL_TIMEOUT = 30_000;

/** Sends calls to better-auth's own HTTP handler. An intent key in a call is not sent; it keeps the answer out of errors. */
export function createBetterAuthClient(connection: BetterAuthConnection, limits: ApiKeyLimits): Send {
  return async (call) => {
    const timeout = call.isPatient ? undefined : (connection.timeout ?? USUAL_TIMEOUT);
    const { signal, release } = limitedSignal(call.signal, timeout);
    try {
      const answer = await exchange(connection, call, signal);
      if (answer.status >= 200 && answer.status < 300) return answer;
      throw readRefusal(answer, limits);
    } finally {
      release();
    }
  };
}

async function exchange(connection: BetterAuthConnection, call: RestCall, signal: AbortSignal): Promise<Answer> {
  const prepared = requestFor(connection, call, signal).catch((cause: unknown) => Promise.reject(notSent(call, cause)));
  const request = await untilAborted(prepared, signal, (reason) => notSent(call, reason));
  const answered = answerTo(connection, call, request).catch((cause: unknown) => Promise.reject(lost(call, cause)));
  return untilAborted(answered, signal, (reason) => lost(call, reason));
}

async function requestFor(connection: BetterAuthConnection, call: RestCall, signal: AbortSignal): Promise<Request> {
  const { baseUrl = '/api/auth', credentials = 'same-origin' } = connection;
  const own = typeof connection.headers === 'function' ? await connection.headers() : connection.headers;
  const headers = new Headers({ Accept: 'application/json', ...own });
  if (call.body !== undefined) headers.set('Content-Type', 'application/json');
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(call.query ?? {})) if (value !== undefined) search.set(name, value);
  const question = search.size > 0 ? `?${search}` : '';
  return new Request(`${baseUrl.replace(/\/+$/, '')}/${call.path.join('/')}${question}`, {
    method: call.method,
    headers,
    signal,
    credentials,
    cache: 'no-store',
    redirect: 'error',
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
}

async function answerTo(connection: BetterAuthConnection, call: RestCall, request: Request): Promise<Answer> {
  const response = await (connection.fetch ?? fetch)(request);
  return { call, status: response.status, headers: response.headers, body: parsed(await response.text()) };
}

/** `JSON.parse` quotes the text in its error, and the text may hold a secret. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
