import { createMiddleware } from 'hono/factory';
import { Problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** No `Request` can be made with these, so that a host could not be asked about one. */
const FORBIDDEN = new Set(['TRACE', 'TRACK', 'CONNECT']);

/**
 * Refuses what another site's page has a signed-in browser send: it cannot set this header without asking first,
 * and it cannot hide its origin.
 * @param allowedOrigins beside the server's own
 */
export function requireOwnPage(allowedOrigins: ReadonlySet<string>) {
  return createMiddleware(async (c, next) => {
    if (FORBIDDEN.has(c.req.method)) throw new Problem('invalid', { status: 405, detail: 'Use another method.' });
    if (!SAFE.has(c.req.method)) check(c.req.raw, allowedOrigins);
    await next();
  });
}

function check({ headers, url }: Request, allowedOrigins: ReadonlySet<string>): void {
  if (headers.get('x-tokenwright') !== '1') {
    throw new Problem('forbidden', {
      detail: 'Send the header `X-Tokenwright: 1`, which shows that no other site sent this request for you.',
    });
  }
  const origin = headers.get('origin');
  if (origin === null || origin === new URL(url).origin || allowedOrigins.has(origin)) return;
  throw new Problem('forbidden', {
    detail: `Requests from the origin ${origin} are not allowed. If it is yours, add it to \`allowedOrigins\`.`,
  });
}
