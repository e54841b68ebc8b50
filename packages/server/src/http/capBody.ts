import { createMiddleware } from 'hono/factory';
import { readBody } from './readBody.ts';

/** Before a route that takes JSON: the body is read once, up to its limit. */
export const capBody = createMiddleware(async (c, next) => {
  c.req.raw = await readBody(c.req.raw);
  await next();
});
