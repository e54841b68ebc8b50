import { createTokenGuard, type TokenGuard } from './guard/createTokenGuard.ts';
import { Problem } from './http/problem.ts';
import { serverApp } from './serverApp.ts';
import { serverContext } from './serverContext.ts';
import type { TokenServerConfig } from './tokenServerConfig.ts';
import { sweep } from './tokens/sweep.ts';

/** A running token API. */
export interface TokenServer {
  /** Answers a request to the management API, the protected APIs or `/openapi.json`. It never throws. */
  fetch(request: Request): Promise<Response>;
  /** Checks the bearer token of a request to the host's other routes. */
  readonly guard: TokenGuard;
  /** Tidies up to 100 rows of each kind that time has overtaken. Every creation and listing does it too. */
  sweep(): Promise<void>;
  /** Answers no more requests, waits for those under way, and closes the database. */
  close(): Promise<void>;
}

/**
 * The token API as a fetch handler.
 * @throws {Error} when the server key is missing or weak, or a setting cannot be; it says what to do
 */
export function createTokenServer(config: TokenServerConfig): TokenServer {
  const { database } = config;
  const context = serverContext(config);
  const guard = createTokenGuard(config);
  const app = serverApp(context, guard, config.protectedApis ?? []);
  const underWay = new Set<Promise<Response>>();
  let isClosed = false;
  return {
    guard,
    async fetch(request) {
      if (isClosed) return closed().toResponse();
      const answer = Promise.resolve(app.fetch(request));
      underWay.add(answer);
      return answer.finally(() => underWay.delete(answer));
    },
    sweep: () => sweep(database, new Date(context.clock())),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await Promise.allSettled(underWay);
      await database.close();
    },
  };
}

function closed(): Problem {
  return new Problem('unavailable', { detail: 'The server is shutting down. Try again in a moment.' });
}
