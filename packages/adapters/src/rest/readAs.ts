import type { TokenApiError } from '@tokenwright/core';
import type * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { describeMismatch } from './describeMismatch.ts';
import { lost } from './restCall.ts';

/**
 * The answer's body as what `schema` describes.
 * @throws {TokenApiError} that says in its cause where the body is something else: `items[3].expiresAt: expected …`
 */
export function readAs<Shape>(schema: z.ZodMiniType<Shape>, answer: Answer): Shape {
  const read = schema.safeParse(answer.body);
  if (read.success) return read.data;
  throw unreadable(answer, read.error);
}

function unreadable({ call, headers, body }: Answer, error: z.core.$ZodError): TokenApiError {
  if (body === undefined) return lost(call, `expected JSON, got ${headers.get('Content-Type') ?? 'nothing'}.`);
  return lost(call, `${describeMismatch(error, body, call.intentKey === undefined)}.`);
}
