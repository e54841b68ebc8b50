import { createMiddleware } from 'hono/factory';

/** No answer of the API may stay in a cache: some hold a secret, and the others go stale at the next revocation. */
export const noStore = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('pragma', 'no-cache');
  c.res.headers.set('x-content-type-options', 'nosniff');
});
