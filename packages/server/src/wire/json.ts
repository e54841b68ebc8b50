import type { z } from '@hono/zod-openapi';
import { problemSchema } from './problemSchema.ts';

/** A JSON answer, for a route's description. */
export function json<Schema extends z.ZodType>(description: string, schema: Schema) {
  return { description, content: { 'application/json': { schema } } };
}

/** The problem documents that a route may answer with, by status. */
export const problems = {
  default: {
    description: 'A problem document. `code` says which, `detail` says what to do.',
    content: { 'application/problem+json': { schema: problemSchema } },
  },
};
