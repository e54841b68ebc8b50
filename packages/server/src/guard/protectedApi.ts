import type { OpenAPIHono } from '@hono/zod-openapi';
import { createMiddleware } from 'hono/factory';
import type { Access } from './access.ts';
import type { RequiredAccess, TokenGuard } from './createTokenGuard.ts';

/** An API that tokens call. Its routes ask the guard, and `/openapi.json` describes them with the others. */
export type ProtectedApi = (guard: TokenGuard) => OpenAPIHono<AccessEnv>;

/** Hono's context behind `admit`: `c.var.access`. */
export interface AccessEnv {
  Variables: { access: Access };
}

/** Middleware for a route of a protected API. It rejects a token without the required access before reading the body. */
export function admit(guard: TokenGuard, required: RequiredAccess) {
  return createMiddleware<AccessEnv>(async (c, next) => {
    c.set('access', await guard.requireAccess(c.req.raw, required));
    await next();
  });
}
