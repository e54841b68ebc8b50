import type { CreateResult } from '@tokenwright/core';
import * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { readAs } from './readAs.ts';
import { isWire, readThrough } from './reading.ts';
import { readToken } from './readToken.ts';
import type { RestReadings } from './restApiSetup.ts';
import { tokenSchema } from './tokenSchema.ts';

export const createdSchema = z.object(
  { status: z.optional(z.unknown()), token: tokenSchema, secret: z.optional(z.unknown()) },
  'an object with status, token and secret',
);

/**
 * What was made, by a 2xx answer. A token that can be read exists, whatever else is wrong with the answer:
 * then it counts as created, with the secret if there is one.
 * @throws {TokenApiError} `unknown-outcome` from a create whose token cannot be read
 */
export function readCreated(answer: Answer, readings: RestReadings): CreateResult {
  const { status, token, secret } = readAs(createdSchema, answer, (body) => {
    const created = readThrough(readings.created, body);
    return isWire(created) ? { ...created, token: readToken(readings.token, created.token) } : created;
  });
  if (status === 'pending-approval') return { status, token };
  if (typeof secret !== 'string' || secret === '') return { status: 'created', token };
  return { status: 'created', token, secret };
}
