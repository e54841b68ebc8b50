import type { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import { HTTPException } from 'hono/http-exception';
import { routePath } from 'hono/route';
import { CommitLost } from '../database/commitLost.ts';
import { isUnreachable } from '../database/isUnreachable.ts';
import { describeError, type Log } from '../log.ts';
import { Problem } from './problem.ts';

/** Responds to every error with a problem document. Only the log receives unexpected errors. */
export function answerErrors(app: OpenAPIHono, log: Log): void {
  app.notFound(() => new Problem('not-found', { detail: 'This address does not exist.' }).toResponse());
  app.onError((error) => {
    const cause = error instanceof Problem ? error.cause : error;
    if (cause !== undefined) log({ event: 'failure', at: 'request', error: describeError(cause) });
    return problemOf(error).toResponse();
  });
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    return new Problem('invalid', {
      status: error.status,
      detail: 'The request is malformed. The server changed no data.',
    });
  }
  if (error instanceof CommitLost) {
    return new Problem('unknown-outcome', {
      detail: 'The server does not know whether it made the change. Read the current state before you try again.',
      headers: { 'retry-after': '1' },
    });
  }
  if (isUnreachable(error)) {
    return new Problem('unavailable', {
      detail: 'The database does not respond, or is busy. The server changed no data. Try again in a moment.',
      headers: { 'retry-after': '2' },
    });
  }
  return new Problem('unavailable', {
    status: 500,
    detail: 'The server failed on this request and changed no data. Its log has the reason.',
  });
}

/** Keeps responses out of caches: some hold a secret, and a revocation makes the others stale. */
export const noStore = createMiddleware(async (c, next) => {
  await next();
  c.res.headers.set('cache-control', 'no-store');
  c.res.headers.set('pragma', 'no-cache');
  c.res.headers.set('x-content-type-options', 'nosniff');
});

/** Logs each request with the pattern of its path, because a raw path can hold anything. */
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
