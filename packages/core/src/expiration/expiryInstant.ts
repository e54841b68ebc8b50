import type { ExpirationChoice } from '../api/tokenRequest.ts';
import { DAY } from './calendarDate.ts';
import { endOfDay } from './endOfDay.ts';

/**
 * When a token made now would stop working, in milliseconds since the epoch; `null` for never.
 * It is what the page foretells: the server's own instant, by the server's clock, is what holds.
 */
export function expiryInstant(choice: ExpirationChoice, now: number): number | null {
  if (choice === 'never') return null;
  return 'days' in choice ? now + choice.days * DAY : endOfDay(choice.date, choice.timeZone);
}
