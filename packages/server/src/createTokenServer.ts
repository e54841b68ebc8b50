import { createTokenGuard, type TokenGuard } from './guard/createTokenGuard.ts';
import { Problem } from './http/problem.ts';
import { serverApp } from './serverApp.ts';
import { serverContext, type TokenServerConfig } from './serverContext.ts';
import { sweep } from './tokens/sweep.ts';

export interface TokenServer {
  /** It never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Checks bearer tokens on the host's other routes. */
  readonly guard: TokenGuard;
  /** Cleans up at most 100 expired rows of each kind. Requests do it too. */
  sweep(): Promise<void>;
  /** Waits for pending requests and closes the database. */
  close(): Promise<void>;
}

/** @throws {Error} for an invalid setting or a weak server key, with the fix */
export function createTokenServer(config: TokenServerConfig): TokenServer {
  const { database } = config;
  const context = serverContext(config);
  const guard = createTokenGuard(config);
  const app = serverApp(context, guard, config.protectedApis ?? []);
  const pending = new Set<Promise<Response>>();
  let isClosed = false;
  return {
    guard,
    async fetch(request) {
      if (isClosed) return closed().toResponse();
      const response = Promise.resolve(app.fetch(request));
      pending.add(response);
      return response.finally(() => pending.delete(response));
    },
    sweep: async () => sweep(database, new Date(await context.now())),
    async close() {
      if (isClosed) return;
      isClosed = true;
      await Promise.allSettled(pending);
      await database.close();
    },
  };
}

function closed(): Problem {
  return new Problem('unavailable', { detail: 'The server is shutting down. Try again in a moment.' });
}
