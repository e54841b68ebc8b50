import type { TokenApiErrorCode } from '@tokenwright/core';
import { addDays, dateIn, expiryInstant } from '@tokenwright/core/expiration';
import { codeOf, endingText } from '../harness/ending.ts';
import type { Harness } from '../harness/harness.ts';
import { quote } from '../harness/quote.ts';
import { Undeclared } from '../harness/unchecked.ts';

const DAY = 86_400_000;

const codes: readonly (TokenApiErrorCode | undefined)[] = ['invalid', 'policy', 'forbidden'];

export async function unofferedDate(harness: Harness): Promise<string | undefined> {
  await harness.needsExpiration();
  const { expirations } = await harness.options();
  if (expirations === 'none' || expirations.customDate !== false) throw new Undeclared('days only');
  const expiration = { date: addDays(dateIn('UTC', harness.now()), 3), timeZone: 'UTC' };
  const ending = await harness.send(harness.request({ expiration }));
  if (ending.how !== 'gave') {
    const isRefused = codes.includes(codeOf(ending));
    return isRefused ? undefined : `createToken with a date where only days are offered ${endingText(ending)}`;
  }
  const { expiresAt } = ending.answer.token;
  const end = expiryInstant(expiration, harness.now()) ?? Number.NaN;
  return Math.abs(Date.parse(`${expiresAt}`) - end) <= DAY
    ? undefined
    : `The options offer days only. ${quote(expiration)} was sent, and the token has \`expiresAt\` ${quote(expiresAt)}`;
}
