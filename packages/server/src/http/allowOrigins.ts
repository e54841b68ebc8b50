import type { OpenAPIHono } from '@hono/zod-openapi';
import type { MiddlewareHandler } from 'hono';
import { cors } from 'hono/cors';
import type { ManagementEnv } from './requireSession.ts';

/** Pages of these origins can use the user's session. */
export function allowOrigins(
  allowedOrigins: ReadonlySet<string>,
  router: OpenAPIHono<ManagementEnv>,
): MiddlewareHandler {
  let handler: MiddlewareHandler | undefined;
  return (c, next) => {
    // All routes are known only at the first request.
    handler ??= cors({
      origin: (origin) => (allowedOrigins.has(origin) ? origin : null),
      credentials: true,
      ...sentBy(router),
      exposeHeaders: ['Idempotency-Replayed', 'Retry-After', 'WWW-Authenticate'],
      maxAge: 600,
    });
    return handler(c, next);
  };
}

function sentBy({ openAPIRegistry }: OpenAPIHono<ManagementEnv>) {
  const allowMethods = new Set<string>();
  const allowHeaders = new Set(['content-type', 'x-tokenwright']);
  for (const definition of openAPIRegistry.definitions) {
    if (definition.type !== 'route') continue;
    const { method, request } = definition.route;
    allowMethods.add(method.toUpperCase());
    const headers = request?.headers;
    if (headers && 'shape' in headers) for (const name of Object.keys(headers.shape)) allowHeaders.add(name);
  }
  return { allowMethods: [...allowMethods], allowHeaders: [...allowHeaders] };
}
