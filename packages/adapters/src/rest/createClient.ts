import type { TokenApiError } from '@tokenwright/core';
import { untilAborted } from '../untilAborted.ts';
import { limitedSignal } from './limitedSignal.ts';
import { parseJson } from './parseJson.ts';
import { readText } from './readText.ts';
import type { RestAnswer } from './restAnswer.ts';
import type { RestHeaders, RestTransport } from './restApiSetup.ts';
import { lost, notSent, type RestCall } from './restCall.ts';
import { type Target, targetOf } from './restRoutes.ts';

/** What came back, with the call that it answers. */
export interface Answer extends RestAnswer {
  readonly call: RestCall;
}

/** Sends a call and gives back a 2xx answer. @throws {TokenApiError} and nothing else */
export type Send = (call: RestCall) => Promise<Answer>;

/** How long an answer is waited for, in milliseconds. */
const USUAL_TIMEOUT = 30_000;

/** A page of a thousand tokens is a tenth of it. */
const USUAL_BYTES = 5_000_000;

/** @param refusal what an answer that is not 2xx says */
export function createClient(transport: RestTransport, refusal: (answer: Answer) => TokenApiError): Send {
  return async (call) => {
    const timeout = call.isPatient ? undefined : (transport.timeout ?? USUAL_TIMEOUT);
    const { signal, release } = limitedSignal(call.signal, timeout);
    try {
      const answer = await exchange(transport, call, signal);
      if (answer.status >= 200 && answer.status < 300) return answer;
      throw refusal(answer);
    } finally {
      release();
    }
  };
}

async function exchange(transport: RestTransport, call: RestCall, signal: AbortSignal): Promise<Answer> {
  if (isOffline()) throw notSent(call, 'the browser is offline.');
  const prepared = requestFor(transport, call, signal).catch((cause: unknown) => Promise.reject(notSent(call, cause)));
  const request = await untilAborted(prepared, signal, (reason) => notSent(call, reason));
  const answered = answerTo(transport, call, request).catch((cause: unknown) => Promise.reject(lost(call, cause)));
  return untilAborted(answered, signal, (reason) => lost(call, reason));
}

/** Only `false` is believed: `true` says no more than that there is some network. */
function isOffline(): boolean {
  const { navigator } = globalThis as { readonly navigator?: { readonly onLine?: boolean } };
  return navigator?.onLine === false;
}

async function requestFor(transport: RestTransport, call: RestCall, signal: AbortSignal): Promise<Request> {
  const own = typeof transport.headers === 'function' ? await transport.headers() : transport.headers;
  const target = targetOf(call.route, call.values);
  const body = call.body?.();
  return new Request(urlOf(transport, call, target), {
    method: target.method,
    headers: headersOf(transport, call, { own, isChange: target.method !== 'GET', hasBody: body !== undefined }),
    signal,
    credentials: transport.credentials ?? 'same-origin',
    cache: 'no-store',
    // Following one would carry the intent key to wherever it points.
    redirect: 'error',
    keepalive: call.outlivesPage ?? false,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

interface Sending {
  readonly own: RestHeaders | undefined;
  readonly isChange: boolean;
  readonly hasBody: boolean;
}

function headersOf(transport: RestTransport, call: RestCall, { own, isChange, hasBody }: Sending): Headers {
  const { changeHeaders = { 'X-Tokenwright': '1' }, idempotencyHeader = 'Idempotency-Key' } = transport;
  const headers = new Headers(own);
  const sent = {
    Accept: 'application/json, application/problem+json',
    'Content-Type': hasBody ? 'application/json' : undefined,
    ...(isChange ? changeHeaders : {}),
    ...(idempotencyHeader === false ? {} : { [idempotencyHeader]: call.intentKey }),
    ...call.headers,
  };
  for (const [name, value] of Object.entries(sent)) if (value !== undefined) headers.set(name, value);
  return headers;
}

function urlOf({ baseUrl = '/api' }: RestTransport, { query = {} }: RestCall, target: Target): string {
  const search = new URLSearchParams(target.query);
  for (const [name, given = ''] of Object.entries(query)) {
    const values = [given].flat().filter((value) => value !== '');
    if (values.length > 0) search.delete(name);
    for (const value of values) search.append(name, value);
  }
  // Not its size, which browsers of before 2023 do not know.
  const question = String(search);
  return `${baseUrl.replace(/\/+$/, '')}${target.path}${question && `?${question}`}`;
}

async function answerTo(transport: RestTransport, call: RestCall, request: Request): Promise<Answer> {
  const { url } = request;
  const response = await (transport.fetch ?? fetch)(request);
  const text = await readText(response, transport.maxResponseBytes ?? USUAL_BYTES);
  return { call, url, status: response.status, headers: new Headers(response.headers), body: parseJson(text) };
}
