import type { OpenAPIHono } from '@hono/zod-openapi';
import type { AccessEnv } from './guard/admit.ts';
import type { TokenGuard } from './guard/createTokenGuard.ts';

/** An API that tokens are used on: routes that ask the guard. They are described in `/openapi.json` with the rest. */
export type ProtectedApi = (guard: TokenGuard) => OpenAPIHono<AccessEnv>;
