import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Lets unsafe requests through only from Mountly's own pages: they carry a header that no form on another site
 * can send, and come from an origin of ours where the browser names one.
 */
export function refuseOtherSites(origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    if (SAFE.includes(context.req.method)) return next();
    const origin = context.req.header('origin');
    if (context.req.header('x-mountly') === '1' && (origin === undefined || origins.includes(origin))) return next();
    return problem(
      403,
      'This request did not come from a page of Mountly, so nothing was changed. Reload the page and try again.',
    );
  };
}
