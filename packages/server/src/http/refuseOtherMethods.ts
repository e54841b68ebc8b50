import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { Problem } from './problem.ts';

/** After all routes of a router: an address that is there, asked with a method that it does not have, is a 405. */
export function refuseOtherMethods<E extends Env>(router: OpenAPIHono<E>): void {
  const methods = new Map<string, Set<string>>();
  for (const { path, method } of router.routes) {
    if (method === 'ALL') continue;
    methods.set(path, (methods.get(path) ?? new Set()).add(method));
  }
  for (const [path, known] of methods) {
    const allow = [...known].sort().join(', ');
    router.all(path, () => {
      throw new Problem('invalid', {
        status: 405,
        detail: `This address takes ${allow}.`,
        headers: { allow },
      });
    });
  }
}
