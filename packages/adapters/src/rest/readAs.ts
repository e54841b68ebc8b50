import type { TokenApiError } from '@tokenwright/core';
import type * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { describeMismatch } from './describeMismatch.ts';
import { lost } from './restCall.ts';

/**
 * What is read of an answer, as what `schema` describes.
 * @param read makes of the body what is checked
 * @throws {TokenApiError} that says in its cause where it is something else: `items[3].expiresAt: expected …`
 */
export function readAs<Shape>(
  schema: z.ZodMiniType<Shape>,
  answer: Answer,
  read: (body: unknown) => unknown = (body) => body,
): Shape {
  const { call, headers, body } = answer;
  if (body === undefined) throw lost(call, `expected JSON, got ${headers.get('Content-Type') ?? 'nothing'}.`);
  const value = attempted(() => read(body), answer);
  const checked = schema.safeParse(value);
  if (checked.success) return checked.data;
  throw lost(call, `${describeMismatch(checked.error, value, call.intentKey === undefined)}.`);
}

function attempted(read: () => unknown, { call }: Answer): unknown {
  try {
    return read();
  } catch (cause) {
    throw lost(call, cause) satisfies TokenApiError;
  }
}
