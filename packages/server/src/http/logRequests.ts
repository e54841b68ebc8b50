import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import type { Log } from '../log.ts';
import { Problem } from './problem.ts';

/** One line for each request, with the pattern of its address and not the address, which may hold anything. */
export function logRequests(log: Log) {
  return createMiddleware(async (c, next) => {
    const start = performance.now();
    await next();
    log({
      event: 'request',
      method: c.req.method,
      route: routePath(c, -1),
      status: c.res.status,
      milliseconds: Math.round(performance.now() - start),
      ...(c.error instanceof Problem && { code: c.error.code }),
    });
  });
}
