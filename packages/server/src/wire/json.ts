import type { z } from '@hono/zod-openapi';
import { problemSchema } from '../http/problem.ts';

/** Describes an OpenAPI response with JSON. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** The OpenAPI `default` response: a problem document. */
export const problems = {
  default: {
    description: 'A problem document. `code` identifies the problem; `detail` tells how to solve it.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
};
