import { untilAborted } from '../untilAborted.ts';
import type { RestApiSetup } from './createRestApi.ts';
import { limitedSignal } from './limitedSignal.ts';
import { pathSegment } from './pathSegment.ts';
import { readProblem } from './readProblem.ts';
import { lost, notSent, type RestCall } from './restCall.ts';

/** What came back, with the call that it answers. */
export interface Answer {
  readonly call: RestCall;
  readonly status: number;
  readonly headers: Headers;
  /** The parsed JSON; `undefined` where it was not JSON. */
  readonly body: unknown;
}

/** Sends a call and gives back a 2xx answer. @throws {TokenApiError} and nothing else */
export type Send = (call: RestCall) => Promise<Answer>;

/** How long an answer is waited for, in milliseconds. */
const USUAL_TIMEOUT = 30_000;

export function createClient(setup: RestApiSetup): Send {
  return async (call) => {
    const { signal, release } = limitedSignal(
      call.signal,
      call.isPatient ? undefined : (setup.timeout ?? USUAL_TIMEOUT),
    );
    try {
      return await exchange(setup, call, signal);
    } finally {
      release();
    }
  };
}

async function exchange(setup: RestApiSetup, call: RestCall, signal: AbortSignal): Promise<Answer> {
  if (isOffline()) throw notSent(call, 'the browser is offline.');
  const prepared = requestFor(setup, call, signal).catch((cause: unknown) => Promise.reject(notSent(call, cause)));
  const request = await untilAborted(prepared, signal, (reason) => notSent(call, reason));
  const answered = answerTo(setup, call, request).catch((cause: unknown) => Promise.reject(lost(call, cause)));
  const answer = await untilAborted(answered, signal, (reason) => lost(call, reason));
  if (answer.status >= 200 && answer.status < 300) return answer;
  throw readProblem(answer);
}

/** Only `false` is believed: `true` says no more than that there is some network. */
function isOffline(): boolean {
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  return navigator?.onLine === false;
}

async function requestFor(setup: RestApiSetup, call: RestCall, signal: AbortSignal): Promise<Request> {
  const own = typeof setup.headers === 'function' ? await setup.headers() : setup.headers;
  const headers = new Headers(own);
  const sent = {
    Accept: 'application/json, application/problem+json',
    'Content-Type': call.body === undefined ? undefined : 'application/json',
    'X-Tokenwright': call.method === 'GET' ? undefined : '1',
    'Idempotency-Key': call.intentKey,
    ...call.headers,
  };
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) headers.set(name, value);
  return new Request(urlOf(setup, call), {
    method: call.method,
    headers,
    signal,
    credentials: setup.credentials ?? 'same-origin',
    cache: 'no-store',
    // Following one would carry the intent key to wherever it points.
    redirect: 'error',
    ...(call.body === undefined ? {} : { body: JSON.stringify(call.body) }),
  });
}

function urlOf({ baseUrl = '/api' }: RestApiSetup, { path, query = {} }: RestCall): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value) search.set(name, value);
  const question = search.size > 0 ? `?${search}` : '';
  return `${baseUrl.replace(/\/+$/, '')}/${path.map(pathSegment).join('/')}${question}`;
}

async function answerTo(setup: RestApiSetup, call: RestCall, request: Request): Promise<Answer> {
  const response = await (setup.fetch ?? fetch)(request);
  const headers = new Headers(response.headers);
  return { call, status: response.status, headers, body: parsed(await response.text()) };
}

/** `JSON.parse` quotes the text in its error, and the text may hold a secret. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
