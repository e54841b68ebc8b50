import { createTokenGuard, type TokenGuard } from './guard/createTokenGuard.ts';
import { Problem } from './http/problem.ts';
import { problemOf } from './http/problemOf.ts';
import { describeError } from './log.ts';
import { serverApp } from './serverApp.ts';
import { serverContext, type TokenServerConfig } from './serverContext.ts';
import { sweep } from './tokens/sweep.ts';

/** A fetch handler with its guard. */
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

/**
 * @param config or a function that returns it, for a framework that imports a server without running it, such as Next.
 * The server then starts at its first request, and tries again at the next one if the start fails.
 * @throws {Error} for an invalid setting or a weak server key, with the fix
 */
export function createTokenServer(config: TokenServerConfig | (() => Promise<TokenServerConfig>)): TokenServer {
  return typeof config === 'function' ? startLater(async () => start(await config())) : start(config);
}

function start(config: TokenServerConfig): TokenServer {
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

function startLater(begin: () => Promise<TokenServer>): TokenServer {
  let starting: Promise<TokenServer> | undefined;
  let isClosed = false;
  const started = (): Promise<TokenServer> => {
    if (isClosed) return Promise.reject(closed());
    starting ??= begin().catch((cause: unknown) => {
      starting = undefined;
      console.error(`The token server did not start, so it responds with 503. ${describeError(cause)}`);
      throw new Problem('unavailable', { detail: 'The server cannot start. Its log has the reason.', cause });
    });
    return starting;
  };
  const refusal = (error: unknown) => problemOf(error).toResponse();
  return {
    guard: {
      requireAccess: async (...call) => (await started()).guard.requireAccess(...call),
      authorize: (...call) =>
        started().then(
          ({ guard }) => guard.authorize(...call),
          (error: unknown) => ({ allowed: false, response: refusal(error) }),
        ),
    },
    fetch: (request) => started().then((server) => server.fetch(request), refusal),
    sweep: async () => (await started()).sweep(),
    async close() {
      isClosed = true;
      await starting?.then(
        (server) => server.close(),
        () => {},
      );
    },
  };
}
