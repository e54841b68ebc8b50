import type { IntentState } from '@tokenwright/core';
import * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { readCreated } from './readCreated.ts';

const emptySchema = z.object({ status: z.enum(['none', 'in-flight']), token: z.optional(z.never()) });

/** What became of an intent. `none` is believed only from an answer that speaks of no token. */
export function readIntentState(answer: Answer): IntentState {
  const empty = emptySchema.safeParse(answer.body);
  return empty.success ? { status: empty.data.status } : readCreated(answer);
}
