import type { RestCall } from './restCall.ts';
import type { RestHeaders, RestTransport } from './restMethodSetup.ts';
import { targetOf } from './restRoute.ts';

export async function requestFor(transport: RestTransport, call: RestCall, signal: AbortSignal): Promise<Request> {
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
    // A redirect would leak the intent key.
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
  // Another origin would have to allow custom headers.
  const { changeHeaders = defaults.isCrossOrigin ? {} : { 'X-Tokenwright': '1' } } = transport;
  const { idempotencyHeader = 'Idempotency-Key' } = transport;
  const headers = new Headers(own);
  const sent = {
    Accept: headers.get('Accept') ?? 'application/json, application/problem+json',
    'Content-Type': defaults.contentType,
    ...(defaults.isRead ? {} : changeHeaders),
    ...(typeof idempotencyHeader === 'string' ? { [idempotencyHeader]: call.intentKey } : {}),
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

export function isCrossOrigin(url: string): boolean {
  const { location } = globalThis as { readonly location?: { readonly origin: string; readonly href: string } };
  return location !== undefined && new URL(url, location.href).origin !== location.origin;
}

interface EncodedBody {
  readonly content: string | URLSearchParams | FormData;
  readonly type: string | undefined;
}

function encodeBody(value: unknown): EncodedBody | undefined {
  if (value === undefined) return undefined;
  if (value instanceof URLSearchParams || value instanceof FormData) return { content: value, type: undefined };
  return { content: JSON.stringify(value, jsonOnly), type: 'application/json' };
}

/** `JSON.stringify` would turn `NaN` into `null`, and drop a function. */
function jsonOnly(name: string, value: unknown): unknown {
  if (isJson(value)) return value;
  throw new Error(`body: JSON can't hold the value of "${name}". Send an object, an array or a form.`);
}

export function isJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return ['string', 'boolean', 'undefined', 'object'].includes(typeof value);
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
