import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/**
 * Mountly signs its first visitor in without a password, so a foreign name that points here (DNS rebinding) gets no
 * session.
 */
export function onlyThisMachine(origins: readonly string[]): MiddlewareHandler {
  const hosts = origins.map((origin) => new URL(origin).host);
  return async (context, next) => {
    if (hosts.includes(new URL(context.req.url).host)) return next();
    return problem(403, `Mountly answers at ${origins[0]} only, because anyone who reaches it is signed in.`);
  };
}
