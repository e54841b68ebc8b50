import { createMiddleware } from 'hono/factory';
import type { Access } from './access.ts';
import type { Need } from './authorize.ts';
import type { TokenGuard } from './createTokenGuard.ts';

/** What the handlers of a protected API find in Hono's context. */
export interface AccessEnv {
  Variables: { access: Access };
}

/** Before a route of a protected API, and before its body is read: lets in who has what the call needs. */
export function admit(guard: TokenGuard, need: Need) {
  return createMiddleware<AccessEnv>(async (c, next) => {
    c.set('access', await guard.requireAccess(c.req.raw, need));
    await next();
  });
}
