import type { CreateResult, RotateCall, Token, TokenApi } from '@tokenwright/core';
import { Blocked } from './blocked.ts';
import { type Ending, endingText } from './ending.ts';
import type { Harness } from './harness.ts';

export interface Rotated {
  readonly token: Token;
  readonly old: string;
  readonly made: string;
  readonly hint: string | undefined;
  readonly intentKey: string;
}

export async function rotated(harness: Harness, wantedOverlap = 60): Promise<Rotated> {
  const { token, secret, intentKey: created } = await harness.makeWithSecret('rotate');
  const { acknowledge } = harness.api;
  // An API may replace an unclaimed secret without an overlap.
  if (acknowledge) await harness.ending(() => acknowledge(token.id, created));
  const limit = (await harness.options()).policy?.maxOverlap?.seconds ?? wantedOverlap;
  const intentKey = harness.newIntent();
  const ending = await rotate(harness, token.id, { overlap: Math.min(limit, wantedOverlap), intentKey });
  if (ending.how === 'gave' && ending.answer?.status === 'created' && typeof ending.answer.secret === 'string') {
    return { token, old: secret, made: ending.answer.secret, hint: ending.answer.token.hint, intentKey };
  }
  throw new Blocked(`rotateToken of an active token ${endingText(ending)}`);
}

export async function rotate(
  harness: Harness,
  id: string,
  call: Omit<RotateCall, 'signal'>,
  by: TokenApi = harness.api,
): Promise<Ending<CreateResult | undefined>> {
  const { signal } = new AbortController();
  const answered = await harness.ending(async () => by.rotateToken?.(id, { ...call, signal }));
  const answer = answered.how === 'gave' ? answered.answer : undefined;
  if (answer && 'secret' in answer && typeof answer.secret === 'string') harness.hidden.push(answer.secret);
  return answered;
}
