import { cors } from 'hono/cors';

/** Lets pages of the allowed origins read the answers, with the person's session. */
export function crossOrigin(allowedOrigins: ReadonlySet<string>) {
  return cors({
    origin: (origin) => (allowedOrigins.has(origin) ? origin : null),
    credentials: true,
    allowMethods: ['GET', 'POST'],
    allowHeaders: ['Content-Type', 'Idempotency-Key', 'Options-Version', 'X-Tokenwright'],
    exposeHeaders: ['Idempotency-Replayed', 'Retry-After', 'WWW-Authenticate'],
    maxAge: 600,
  });
}
