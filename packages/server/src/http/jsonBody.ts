import { createMiddleware } from 'hono/factory';
import { withTimeout } from '../withTimeout.ts';
import { Problem } from './problem.ts';

/** Middleware that reads a JSON body once, up to 64 KiB. */
export const jsonBody = createMiddleware<{ Variables: { jsonText: string } }>(async (c, next) => {
  c.req.raw = await readJsonBody(c.req.raw);
  c.set('jsonText', await c.req.raw.clone().text());
  await next();
});

/** Enough for about 3,000 selected resources. */
const MAX_BODY_BYTES = 64 * 1024;

/** In milliseconds. */
const BODY_TIMEOUT = 30_000;

const JSON_TYPE = /^application\/json\s*(?:;\s*charset=(?:utf-8|"utf-8")\s*)?$/i;

/** A missing body becomes an empty object. */
export async function readJsonBody(request: Request): Promise<Request> {
  const type = request.headers.get('content-type');
  if (type !== null && !JSON_TYPE.test(type)) throw notJson();
  if (request.headers.has('content-encoding')) throw notJson('Send the body without compression.');
  const bytes = await collect(request.body).catch(endedEarly);
  if (type === null && bytes.length > 0) throw notJson();
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  return new Request(request.url, {
    method: request.method,
    headers,
    body: bytes.length > 0 ? validated(bytes) : '{}',
  });
}

function notJson(detail = 'Send the body as JSON, with `Content-Type: application/json`.'): Problem {
  return new Problem('invalid', { status: 415, detail });
}

function endedEarly(error: unknown): never {
  if (error instanceof Problem) throw error;
  throw new Problem('invalid', { detail: 'The body ended early. The server changed no data.' });
}

// Counts bytes, because hono/body-limit trusts `Content-Length`.
async function collect(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  const end = performance.now() + BODY_TIMEOUT;
  const refuse = (status: number, detail: string): never => {
    void reader?.cancel().catch(() => {});
    throw new Problem('invalid', { status, detail });
  };
  const tooSlow = () => refuse(408, 'The body did not arrive within 30 seconds. The server changed no data.');
  const next = () => reader && withTimeout(reader.read(), end - performance.now(), tooSlow);
  for (let read = await next(); read && !read.done; read = await next()) {
    length += read.value.byteLength;
    if (length > MAX_BODY_BYTES) refuse(413, `The body is larger than ${MAX_BODY_BYTES} bytes. Send less.`);
    chunks.push(read.value);
  }
  return Buffer.concat(chunks, length);
}

/** Other bodies skip the reviver, which takes milliseconds for a large body. */
const CAN_NAME_PROTO = /__proto__|\\u/;

// Some validators silently drop `__proto__`.
function rejectProto(key: string, value: unknown): unknown {
  if (key === '__proto__') throw new SyntaxError();
  return value;
}

function validated(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    JSON.parse(text, CAN_NAME_PROTO.test(text) ? rejectProto : undefined);
    return bytes;
  } catch {
    throw new Problem('invalid', { detail: 'The body is not valid JSON.' });
  }
}
