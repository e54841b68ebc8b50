import type { MiddlewareHandler } from 'hono';
import { problem } from './problem.ts';

const SAFE = ['GET', 'HEAD', 'OPTIONS'];

/** A form on another site cannot send the header, and the browser sends the form's origin. */
export function refuseOtherSites(origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    if (SAFE.includes(context.req.method)) return next();
    const origin = context.req.header('origin');
    if (context.req.header('x-mountly') === '1' && (origin === undefined || origins.includes(origin))) return next();
    return problem(
      403,
      'This request did not come from a page of Mountly, so Mountly rejected it. Reload the page and try again.',
    );
  };
}
