import type { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { describeError, type Log } from '../log.ts';
import { Problem } from './problem.ts';
import { problemOf } from './problemOf.ts';
import { requestTexts } from './requestTexts.ts';

/** Only the log receives unexpected errors. */
export function answerErrors(app: OpenAPIHono, log: Log): void {
  app.notFound(() => new Problem('not-found', { detail: 'This address does not exist.' }).toResponse());
  app.onError((error, c) => {
    const cause = error instanceof Problem ? error.cause : error;
    if (cause !== undefined) log({ event: 'failure', at: 'request', error: describeError(cause, requestTexts(c)) });
    return problemOf(error).toResponse();
  });
}

/** Some responses hold a secret, and a revocation makes the others stale. */
export const noStore = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('pragma', 'no-cache');
  c.res.headers.set('x-content-type-options', 'nosniff');
});

/** The pattern of the path, because a raw path can hold anything. */
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
