import { Problem } from './problem.ts';

/** In bytes. About 3,000 chosen resources fit. */
const LARGEST_BODY = 64 * 1024;

const JSON_TYPE = /^application\/json\s*(?:;\s*charset=utf-8\s*)?$/i;

/**
 * Reads a JSON body, counting as it comes, and gives back the request with the checked bytes in it.
 * No body at all is an empty object.
 * @throws {Problem} `invalid` with 415, 413 or 400
 */
export async function readBody(request: Request): Promise<Request> {
  const type = request.headers.get('content-type');
  if (type !== null && !JSON_TYPE.test(type)) throw notJson();
  const bytes = await collect(request.body);
  if (type === null && bytes.length > 0) throw notJson();
  const headers = new Headers(request.headers);
  headers.set('content-type', 'application/json');
  return new Request(request.url, { method: request.method, headers, body: bytes.length > 0 ? checked(bytes) : '{}' });
}

function notJson(): Problem {
  return new Problem('invalid', {
    status: 415,
    detail: 'Send the body as JSON, with `Content-Type: application/json`.',
  });
}

/** The length that a header promises is not believed. */
async function collect(body: ReadableStream<Uint8Array> | null): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = body?.getReader();
  for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
    length += read.value.byteLength;
    if (length > LARGEST_BODY) {
      void reader?.cancel().catch(() => {});
      throw new Problem('invalid', {
        status: 413,
        detail: `The body is larger than ${LARGEST_BODY} bytes. Send less.`,
      });
    }
    chunks.push(read.value);
  }
  return Buffer.concat(chunks, length);
}

/** `__proto__` as a field name is dropped silently by some validators, so it is refused before any sees it. */
function checked(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), (key, value: unknown) => {
      if (key === '__proto__') throw new SyntaxError();
      return value;
    });
    return bytes;
  } catch {
    throw new Problem('invalid', { detail: 'The body is not JSON that this call can read.' });
  }
}
