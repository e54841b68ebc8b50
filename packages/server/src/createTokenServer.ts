import { createTokenGuard, type TokenGuard } from './guard/createTokenGuard.ts';
import { Problem } from './http/problem.ts';
import { problemOf } from './http/problemOf.ts';
import { describeError } from './log.ts';
import { serverApp } from './serverApp.ts';
import { serverContext, type TokenServerConfig } from './serverContext.ts';
import { sweep } from './tokens/sweep.ts';
import { withTimeout } from './withTimeout.ts';

/** A fetch handler with its guard. */
export interface TokenServer {
  /** Handles a request. The promise never rejects. */
  fetch(request: Request): Promise<Response>;
  /** Checks bearer tokens on the host's other routes. */
  readonly guard: TokenGuard;
  /** Cleans up at most 100 expired rows of each kind. The server also cleans up after requests. */
  sweep(): Promise<void>;
  /** Waits up to 10 seconds for pending requests, and closes the database. */
  close(): Promise<void>;
}

/**
 * Creates a token server.
 * @param config the settings, or a function for a framework that imports server modules during its build, such as Next.
 * The server then starts at its first request, and responds with 503 until a start succeeds.
 * @throws {Error} if a setting is invalid or the server key is weak; the message contains the fix
 */
export function createTokenServer(config: TokenServerConfig | (() => Promise<TokenServerConfig>)): TokenServer {
  return typeof config === 'function' ? startLater(async () => start(await config())) : start(config);
}

/** In milliseconds. */
const PATIENCE = 10_000;

function start(config: TokenServerConfig): TokenServer {
  const { database } = config;
  const context = serverContext(config);
  const guard = createTokenGuard(config);
  const app = serverApp(context, guard, config.protectedApis ?? []);
  const pending = new Set<Promise<Response>>();
  let closing: Promise<void> | undefined;
  return {
    guard,
    async fetch(request) {
      if (closing) return closed().toResponse();
      const response = Promise.resolve(app.fetch(request));
      pending.add(response);
      return response.finally(() => pending.delete(response));
    },
    sweep: async () => sweep(database, new Date(await context.now())),
    close() {
      closing ??= withTimeout(Promise.allSettled(pending), PATIENCE, () => []).then(() =>
        withTimeout(database.close(), PATIENCE, () => {}),
      );
      return closing;
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
    return withTimeout(starting, PATIENCE, () => {
      throw new Problem('unavailable', { detail: 'The server is still starting. Try again in a moment.' });
    });
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
      const closed = starting?.then(
        (server) => server.close(),
        () => {},
      );
      await withTimeout(Promise.resolve(closed), 2 * PATIENCE, () => {});
    },
  };
}
