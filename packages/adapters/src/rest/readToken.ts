import type { Token } from '@tokenwright/core';
import { type Reading, readThrough, withoutGaps } from './reading.ts';

const optional = ['description', 'resources', 'createdBy', 'revokedAt', 'revokedBy', 'revocationReason', 'hint'];

/** What is to be checked as a token. */
export function readToken(reading: Reading<Token> | undefined, value: unknown): unknown {
  return withoutGaps(readThrough(reading, value), optional);
}
