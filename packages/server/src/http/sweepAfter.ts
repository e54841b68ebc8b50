import { createMiddleware } from 'hono/factory';
import { describeError } from '../describeError.ts';
import type { ServerContext } from '../serverContext.ts';
import { sweep } from '../tokens/sweep.ts';

/** Creating and listing tidy up a little each, so that the server needs no scheduler. A failure changes no answer. */
export function sweepAfter({ database, clock, log }: ServerContext) {
  return createMiddleware(async (_c, next) => {
    await next();
    await sweep(database, new Date(clock())).catch((error: unknown) => {
      log({ event: 'failure', at: 'sweep', error: describeError(error) });
    });
  });
}
