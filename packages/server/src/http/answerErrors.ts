import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { describeError, type Log } from '../log.ts';
import { Problem } from './problem.ts';
import { problemOf } from './problemOf.ts';
import { requestTexts } from './requestTexts.ts';

/** Only the log receives details of unexpected errors. */
export function answerErrors(app: OpenAPIHono, log: Log): void {
  app.notFound(() => new Problem('not-found', { detail: 'This address does not exist.' }).toResponse());
  app.onError((error, c) => {
    const cause = error instanceof Problem ? error.cause : error;
    if (cause !== undefined) log({ event: 'failure', at: 'request', error: describedIn(c, cause) });
    return problemOf(error).toResponse();
  });
}

/** A request that can't be searched for the caller's texts must still get its response. */
export function describedIn(c: Context, cause: unknown): string {
  try {
    return describeError(cause, requestTexts(c));
  } catch {
    return `${cause instanceof Error ? cause.name : typeof cause}, without details: the request is unreadable`;
  }
}

/** Prevents caching: some responses contain a secret, and a revocation makes lists stale. */
export const noStore = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('pragma', 'no-cache');
  c.res.headers.set('x-content-type-options', 'nosniff');
});

/** Logs the pattern of the route, because a raw path can contain a secret. */
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
