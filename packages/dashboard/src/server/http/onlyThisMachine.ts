import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

/** Prevents DNS rebinding, because Mountly signs visitors in without a password. */
export function onlyThisMachine(origins: readonly string[]): MiddlewareHandler {
  const hosts = origins.map((origin) => new URL(origin).host);
  return async (context, next) => {
    if (hosts.includes(new URL(context.req.url).host)) return next();
    return problem(403, `Mountly responds only at ${origins[0]}, because it signs in everyone who can reach it.`);
  };
}
