import { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';
import { requestProblem } from './requestProblem.ts';

/** Routes whose schemas both validate and describe; a request that does not fit is answered with a problem document. */
export function createRouter<E extends Env = Env>(): OpenAPIHono<E> {
  return new OpenAPIHono<E>({
    defaultHook(result) {
      if (!result.success) throw requestProblem(result.target, result.error);
    },
  });
}
