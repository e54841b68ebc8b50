import type { ExpirationChoice } from '../../api/tokenRequest.ts';
import { isCalendarDate } from '../../expiration/calendarDate.ts';
import type { AccessDraft } from './accessStep.ts';

/** What the person has chosen so far for the life of the token; `undefined` while that is nothing, or a date half typed. */
export function draftedExpiration(
  { expiration, date }: Pick<AccessDraft, 'expiration' | 'date'>,
  timeZone: string,
): ExpirationChoice | undefined {
  if (expiration === '') return undefined;
  if (expiration === 'never') return 'never';
  if (expiration !== 'date') return { days: Number(expiration) };
  return isCalendarDate(date) ? { date, timeZone } : undefined;
}
