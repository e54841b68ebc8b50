import { z } from '@hono/zod-openapi';
import { PROBLEM_CODES, type ProblemCode } from '../http/problem.ts';

/** Every answer that is not the one asked for (RFC 9457). */
export const problemSchema = z
  .strictObject({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    code: z.enum(PROBLEM_CODES as [ProblemCode, ...ProblemCode[]]),
    issues: z
      .array(z.strictObject({ step: z.string(), field: z.string(), message: z.string() }))
      .optional()
      .openapi({ description: 'What is wrong, by step and field of the wizard.' }),
  })
  .openapi('Problem');
