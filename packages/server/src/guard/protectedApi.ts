import type { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { Access } from './access.ts';
import type { RequiredAccess, TokenGuard } from './createTokenGuard.ts';

/** Creates routes that the guard protects. `/openapi.json` describes them. */
export type ProtectedApi = (guard: TokenGuard) => OpenAPIHono<AccessEnv>;

/** Hono variables that `admit` sets. */
export interface AccessEnv {
  Variables: { access: Access };
}

/** Rejects a token without the required access before the server reads the body. */
export function admit(guard: TokenGuard, required: RequiredAccess) {
  return createMiddleware<AccessEnv>(async (c, next) => {
    c.set('access', await guard.requireAccess(c.req.raw, required));
    await next();
  });
}
