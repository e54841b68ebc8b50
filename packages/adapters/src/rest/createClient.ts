import type { TokenApiError } from '@tokenwright/core';
import { untilAborted } from '../untilAborted.ts';
import { encodeBody } from './encodeBody.ts';
import { isCrossOrigin, isPreflightRefused } from './isPreflightRefused.ts';
import type { RestAnswer } from './reading.ts';
import type { RestHeaders, RestTransport } from './restApiSetup.ts';
import { lost, notSent, type RestCall } from './restCall.ts';
import { targetOf } from './restRoute.ts';

export interface Answer extends RestAnswer {
  readonly call: RestCall;
}

/** Returns a 2xx answer. @throws {TokenApiError} and no other error */
export type Send = (call: RestCall) => Promise<Answer>;

const DEFAULT_TIMEOUT = 30_000;

/** A page of a thousand tokens is a tenth of it. */
const DEFAULT_BYTES = 5_000_000;

export function createClient(transport: RestTransport, refusal: (answer: Answer) => TokenApiError | undefined): Send {
  return async (call) => {
    const answer = await exchange(transport, call, signalFor(call, transport));
    const error = answer.status >= 200 && answer.status < 300 ? undefined : refusal(answer);
    if (error) throw error;
    return answer;
  };
}

function signalFor({ signal, hasNoTimeout }: RestCall, { timeout = DEFAULT_TIMEOUT }: RestTransport): AbortSignal {
  const signals = [...(signal ? [signal] : []), ...(hasNoTimeout ? [] : [AbortSignal.timeout(timeout)])];
  return AbortSignal.any(signals);
}

async function exchange(transport: RestTransport, call: RestCall, signal: AbortSignal): Promise<Answer> {
  if (isOffline()) throw notSent(call, 'the browser is offline.');
  const prepared = requestFor(transport, call, signal).catch((cause: unknown) => Promise.reject(notSent(call, cause)));
  const request = await untilAborted(prepared, signal, (reason) => notSent(call, reason));
  const answered = answerTo(transport, call, request).catch(async (cause: unknown) => {
    const wasRefused = call.isChange && (await isPreflightRefused(transport, request, cause));
    throw wasRefused ? notSent(call, PREFLIGHT) : lost(call, cause);
  });
  return untilAborted(answered, signal, (reason) => lost(call, reason));
}

const PREFLIGHT =
  'the API refused the CORS preflight. Let its Access-Control-Allow-Headers name every header that the adapter sends.';

/** Browsers report `true` for any network, so only `false` counts. */
function isOffline(): boolean {
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  return navigator?.onLine === false;
}

async function requestFor(transport: RestTransport, call: RestCall, signal: AbortSignal): Promise<Request> {
  const own = typeof transport.headers === 'function' ? await transport.headers() : transport.headers;
  const target = targetOf(call.route, call.values);
  const body = encodeBody(await call.body?.());
  const url = urlOf(transport, call, target);
  const defaults = { contentType: body?.type, isRead: target.method === 'GET', isCrossOrigin: isCrossOrigin(url) };
  return new Request(url, {
    method: target.method,
    headers: headersOf(transport, call, own, defaults),
    signal,
    credentials: transport.credentials ?? 'same-origin',
    cache: 'no-store',
    // A redirect would carry the intent key to another address.
    redirect: 'error',
    keepalive: call.outlivesPage ?? false,
    ...(body && { body: body.content }),
  });
}

interface HeaderDefaults {
  readonly contentType: string | undefined;
  readonly isRead: boolean;
  readonly isCrossOrigin: boolean;
}

function headersOf(transport: RestTransport, call: RestCall, own: RestHeaders | undefined, defaults: HeaderDefaults) {
  // Another origin must allow each custom header.
  const { changeHeaders = defaults.isCrossOrigin ? {} : { 'X-Tokenwright': '1' } } = transport;
  const { idempotencyHeader = 'Idempotency-Key' } = transport;
  const headers = new Headers(own);
  const sent = {
    Accept: 'application/json, application/problem+json',
    'Content-Type': defaults.contentType,
    ...(defaults.isRead ? {} : changeHeaders),
    ...(idempotencyHeader === false ? {} : { [idempotencyHeader]: call.intentKey }),
    ...(defaults.isCrossOrigin ? {} : { 'Options-Version': call.optionsVersion }),
    ...call.headers,
  };
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) headers.set(name, value);
  return headers;
}

function urlOf({ baseUrl = '/api' }: RestTransport, { query = {} }: RestCall, target: ReturnType<typeof targetOf>) {
  const search = new URLSearchParams(target.query);
  for (const [name, given = ''] of Object.entries(query)) {
    const values = [given].flat().filter((value) => value !== '');
    if (values.length > 0) search.delete(name);
    for (const value of values) search.append(name, value);
  }
  // Browsers before 2023 have no `search.size`.
  const text = String(search);
  return `${baseUrl.replace(/\/+$/, '')}${target.path}${text && `?${text}`}`;
}

async function answerTo(transport: RestTransport, call: RestCall, request: Request): Promise<Answer> {
  const { url } = request;
  const response = await (transport.fetch ?? fetch)(request);
  const text = await readText(response, transport.maxResponseBytes ?? DEFAULT_BYTES);
  return { call, url, status: response.status, headers: new Headers(response.headers), body: parseJson(text) };
}

/** @throws {Error} for a body over the limit */
async function readText(response: Response, limit: number): Promise<string> {
  const length = Number(response.headers.get('Content-Length') ?? Number.NaN);
  const isEncoded = response.headers.has('Content-Encoding');
  // Chromium reports a request as aborted where a page reads its stream by hand.
  if (length <= limit && !isEncoded) return response.text();
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; ; ) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    bytes += value.byteLength;
    if (bytes > limit) {
      // Not awaited: a stream may take its time to stop.
      reader.cancel().catch(() => undefined);
      throw new Error(`the answer is longer than ${limit} bytes.`);
    }
    text += decoder.decode(value, { stream: true });
  }
}

/** The error of `JSON.parse` quotes the text, which may hold a secret. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
