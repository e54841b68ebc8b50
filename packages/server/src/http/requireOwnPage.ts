import { createMiddleware } from 'hono/factory';
import { Problem } from './problem.ts';

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** The `Request` constructor throws for these methods. */
const FORBIDDEN = new Set(['TRACE', 'TRACK', 'CONNECT']);

/** Reserved names (RFC 6761) and IP addresses: DNS rebinding cannot use them. */
const SAFE_HOST = /^(?:(?:.+\.)?(?:localhost|test)|[\d.]+|\[[\da-f:.]+\])$/i;

/** Prevents DNS rebinding: a website can point its name at this server, so that `Host` and `Origin` agree. */
export function requireKnownHost(allowedHosts: ReadonlySet<string>) {
  return createMiddleware(async (c, next) => {
    if (!URL.canParse(c.req.url)) throw new Problem('invalid', { detail: 'The address of the request is not valid.' });
    const { hostname } = new URL(c.req.url);
    if (SAFE_HOST.test(hostname) || allowedHosts.has(hostname)) return next();
    throw new Problem('forbidden', {
      detail: `The server does not answer under the name ${hostname}. If it is yours, add it to \`allowedHosts\`.`,
    });
  });
}

/** Rejects forged requests: another site needs a preflight to send the header, and the browser sends its origin. */
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
      detail: 'Send the header `X-Tokenwright: 1`. It proves that no other website sent the request for you.',
    });
  }
  const origin = headers.get('origin');
  if (origin === null || origin === new URL(url).origin || allowedOrigins.has(origin)) return;
  throw new Problem('forbidden', {
    detail: `The server rejects requests from the origin ${origin}. If it is yours, add it to \`allowedOrigins\`.`,
  });
}
