import type { OpenAPIHono } from '@hono/zod-openapi';
import { HTTPException } from 'hono/http-exception';
import { isUnreachable } from '../database/isUnreachable.ts';
import { describeError } from '../describeError.ts';
import type { Log } from '../log.ts';
import { Problem } from './problem.ts';

/** Whatever goes wrong is answered with a problem document; what nobody foresaw is told to the log only. */
export function answerErrors(app: OpenAPIHono, log: Log): void {
  app.notFound(() => new Problem('not-found', { detail: 'There is nothing at this address.' }).toResponse());
  app.onError((error) => {
    const cause = error instanceof Problem ? error.cause : error;
    if (cause !== undefined) log({ event: 'failure', at: 'request', error: describeError(cause) });
    return problemOf(error).toResponse();
  });
}

function problemOf(error: Error): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof HTTPException) {
    return new Problem('invalid', { status: error.status, detail: 'The request cannot be read. Nothing was done.' });
  }
  if (isUnreachable(error)) {
    return new Problem('unavailable', {
      detail: 'The database does not answer. Nothing was done. Try again in a moment.',
      headers: { 'retry-after': '2' },
    });
  }
  return new Problem('unavailable', {
    status: 500,
    detail: 'The server failed on this request, and nothing was done. Its log says why.',
  });
}
