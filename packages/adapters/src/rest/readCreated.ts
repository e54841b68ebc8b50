import type { CreateResult, Token } from '@tokenwright/core';
import * as z from 'zod/mini';
import type { Answer } from './createClient.ts';
import { readAs } from './readAs.ts';
import { isWire, readThrough } from './reading.ts';
import { readToken } from './readToken.ts';
import type { RestReadings } from './restApiSetup.ts';
import { tokenSchema } from './tokenSchema.ts';

const shape = {
  status: z.optional(z.unknown()),
  token: tokenSchema,
  secret: z.optional(z.unknown()),
  acknowledgeWithin: z.optional(z.unknown()),
};

/** What an API promises to answer. */
export const createdSchema = z.object(shape, 'an object with status, token and secret');

/** What is enough to know that a token was made, and to show its secret or revoke it. */
const madeSchema = z.object(
  {
    ...shape,
    token: z.pipe(z.looseObject({ id: tokenSchema.shape.id }, 'a token'), z.transform(asFarAsReadable)),
  },
  'an object with status, token and secret',
);

/**
 * What was made, by a 2xx answer. A token with an id exists, whatever else is wrong with the answer: then it counts as created,
 * with the secret if there is one, and without what cannot be read.
 * @throws {TokenApiError} `unknown-outcome` from a create that names no token
 */
export function readCreated(answer: Answer, readings: RestReadings): CreateResult {
  const { status, token, secret, acknowledgeWithin } = readAs(madeSchema, answer, (body) => {
    const created = readThrough(readings.created, body);
    return isWire(created) ? { ...created, token: readToken(readings.token, created.token) } : created;
  });
  if (status === 'pending-approval') return { status, token };
  if (typeof secret !== 'string' || secret === '') return { status: 'created', token };
  return { status: 'created', token, secret, ...(typeof acknowledgeWithin === 'number' && { acknowledgeWithin }) };
}

function asFarAsReadable(wire: { id: string; [name: string]: unknown }): Token {
  const fields = Object.entries(tokenSchema.shape).map(([name, field]) => [name, field.safeParse(wire[name]).data]);
  return Object.fromEntries(fields.filter(([, value]) => value !== undefined)) as unknown as Token;
}
