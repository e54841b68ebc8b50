import type { TokenApiError } from '@tokenwright/core';
import { untilAborted } from '../untilAborted.ts';
import { isWire, type RestAnswer } from './reading.ts';
import { lost, notSent, type RestCall } from './restCall.ts';
import type { RestProblems, RestTransport } from './restMethodSetup.ts';
import { isCrossOrigin, requestFor } from './restRequest.ts';

export interface Answer extends RestAnswer {
  readonly call: RestCall;
  readonly length: number;
  readonly isPage: boolean;
}

export type Send = (call: RestCall) => Promise<Answer>;

const DEFAULT_TIMEOUT = 30_000;

const DEFAULT_BYTES = 5_000_000;

export function createClient(
  transport: RestTransport & Pick<RestProblems, 'isProblem'>,
  refusal: (answer: Answer) => TokenApiError | undefined,
): Send {
  return async (call) => {
    const answer = await exchange(transport, call);
    const isFine = answer.status >= 200 && answer.status < 300 && !isProblem(answer, transport);
    const isAccepted = isFine || call.accepts?.includes(answer.status);
    const error = isAccepted ? undefined : refusal(answer);
    if (error) throw error;
    return answer;
  };
}

function isProblem(answer: Answer, { isProblem: own }: Pick<RestProblems, 'isProblem'>): boolean {
  try {
    return isWire(answer.body) && own?.(answer) === true;
  } catch {
    return false;
  }
}

function exchange(transport: RestTransport, call: RestCall): Promise<Answer> {
  const { timeout = DEFAULT_TIMEOUT } = transport;
  const limit = call.hasNoTimeout ? undefined : signalAfter(timeout, call);
  return withSignals([call.signal, limit], (signal) => exchangeUntil(signal, transport, call));
}

function signalAfter(timeout: number, call: RestCall): AbortSignal {
  try {
    return AbortSignal.timeout(timeout);
  } catch (cause) {
    throw notSent(call, cause);
  }
}

/** Some supported browsers lack `AbortSignal.any`. */
export async function withSignals<Result>(
  given: readonly (AbortSignal | undefined)[],
  run: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const signals = given.filter((signal) => signal !== undefined);
  if ('any' in AbortSignal && AbortSignal.any) return run(AbortSignal.any(signals));
  const controller = new AbortController();
  const abort = () => controller.abort(signals.find(({ aborted }) => aborted)?.reason);
  for (const signal of signals) signal.addEventListener('abort', abort);
  if (signals.some(({ aborted }) => aborted)) abort();
  try {
    return await run(controller.signal);
  } finally {
    for (const signal of signals) signal.removeEventListener('abort', abort);
  }
}

async function exchangeUntil(signal: AbortSignal, transport: RestTransport, call: RestCall): Promise<Answer> {
  if (isOffline()) throw notSent(call, 'the browser is offline.');
  const prepared = requestFor(transport, call, signal).catch((cause: unknown) => Promise.reject(notSent(call, cause)));
  const request = await untilAborted(prepared, signal, (reason) => notSent(call, reason));
  const answered = answerTo(transport, call, request).catch(async (cause: unknown) => {
    const wasRefused = call.isChange && (await isPreflightRefused(transport, request, cause));
    if (wasRefused) throw notSent(call, PREFLIGHT);
    const mayBeCors = cause instanceof TypeError && isCrossOrigin(request.url);
    throw lost(call, mayBeCors ? `${cause.name}. ${CORS}` : cause);
  });
  return untilAborted(answered, signal, (reason) => lost(call, reason));
}

const PREFLIGHT =
  'the API refused the CORS preflight. Let its Access-Control-Allow-Headers name every header that the adapter sends.';

const CORS =
  'The connection broke, or the API lacks a CORS header for this verb, the credentials, or the response: see docs/adapters/rest.md#across-origins';

/** `onLine` is `true` on any network, even without an internet connection. */
function isOffline(): boolean {
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  return navigator?.onLine === false;
}

/** `fetch` reports a refused preflight as a lost connection. A `GET` without the headers shows the difference. */
async function isPreflightRefused(
  { fetch: ownFetch = fetch }: RestTransport,
  request: Request,
  cause: unknown,
): Promise<boolean> {
  if (!(cause instanceof TypeError) || request.signal.aborted || !isCrossOrigin(request.url)) return false;
  const { url, signal, credentials } = request;
  const answers = async (headers: Headers) => {
    try {
      const probe = new Request(url, { signal, credentials, headers, cache: 'no-store', redirect: 'error' });
      await (await ownFetch(probe)).body?.cancel();
      return true;
    } catch {
      return false;
    }
  };
  const sameNames = new Headers([...request.headers.keys()].map((name) => [name, headerProbe(name, request)]));
  const plain = new Headers();
  for (const [headers, expected] of [
    [plain, true],
    [sameNames, false],
    [plain, true],
    [sameNames, false],
    [plain, true],
  ] as const) {
    if ((await answers(headers)) !== expected) return false;
  }
  return true;
}

function headerProbe(name: string, { headers }: Request): string {
  return ['accept', 'content-type'].includes(name) ? (headers.get(name) ?? '') : 'probe';
}

async function answerTo(transport: RestTransport, call: RestCall, request: Request): Promise<Answer> {
  const { url } = request;
  const response = await (transport.fetch ?? fetch)(request);
  const text = await readText(response, transport.maxResponseBytes ?? DEFAULT_BYTES);
  const { status, headers } = response;
  const isPage = isWebPage(text, headers.get('Content-Type') ?? '');
  return { call, url, status, headers: new Headers(headers), body: parseJson(text), length: text.length, isPage };
}

/** Servers label even empty bodies and JSON as HTML. */
function isWebPage(text: string, type: string): boolean {
  return /^\s*<(!doctype )?html/i.test(text) || (/html/i.test(type) && /^\s*</.test(text));
}

async function readText(response: Response, limit: number): Promise<string> {
  const length = Number(response.headers.get('Content-Length') ?? Number.NaN);
  const isEncoded = response.headers.has('Content-Encoding');
  if (!(length <= limit) || isEncoded) await countBytes(response, limit);
  return response.text();
}

/** Reads a copy, because Chromium reports a request as aborted if code reads its own stream. */
async function countBytes(response: Response, limit: number): Promise<void> {
  const reader = response.clone().body?.getReader();
  if (!reader) return;
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return;
    bytes += value.byteLength;
    if (bytes <= limit) continue;
    for (const stream of [reader, response.body]) stream?.cancel().catch(() => undefined);
    throw new Error(`the response is longer than ${limit} bytes.`);
  }
}

/** Drops the error of `JSON.parse`, because its quote may contain a secret. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
