import type { IntentState } from '@tokenwright/core';
import * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { readAs } from './readAs.ts';
import { readCreated } from './readCreated.ts';
import { readThrough } from './reading.ts';
import type { RestReadings } from './restApiSetup.ts';

const emptySchema = z.object({ status: z.enum(['none', 'in-flight']), token: z.optional(z.never()) });

/** What became of an intent. `none` is believed only from an answer that speaks of no token. */
export function readIntentState(answer: Answer, readings: RestReadings): IntentState {
  const state = readAs(z.unknown(), answer, (body) => readThrough(readings.created, body));
  const empty = emptySchema.safeParse(state);
  return empty.success ? { status: empty.data.status } : readCreated(answer, readings);
}
