import type { ExpirationChoice } from '../api/requestParts.ts';
import type { Text } from '../messages/createText.ts';
import type { Token } from '../token/token.ts';
import { DAY } from './calendarDate.ts';
import { describeInstant } from './describeInstant.ts';
import { endOfDay } from './endOfDay.ts';
import { parseInstant } from './parseInstant.ts';

/** Predicts an expiration in milliseconds since the epoch; `null` for never. The server's expiration decides. */
export function expiryInstant(choice: ExpirationChoice, now: number): number | null {
  if (choice === 'never') return null;
  return 'days' in choice ? now + choice.days * DAY : endOfDay(choice.date, choice.timeZone);
}

/** In milliseconds, because servers round. */
const TOLERANCE = 60_000;

/** The requested expiration and the server's expiration, in milliseconds since the epoch; `null` for never. */
export type ExpirationComparison =
  | { readonly kind: 'as-asked' }
  | { readonly kind: 'shortened' | 'lengthened'; readonly asked: number | null; readonly granted: number | null }
  | { readonly kind: 'unreadable' };

/** Uses only the server's times, because the user's clock may be wrong. */
export function compareExpiration(
  asked: ExpirationChoice,
  { createdAt, expiresAt }: Pick<Token, 'createdAt' | 'expiresAt'>,
): ExpirationComparison {
  const created = parseInstant(createdAt);
  const granted = parseInstant(expiresAt);
  if (typeof created !== 'number' || granted === undefined) return { kind: 'unreadable' };
  const wanted = expiryInstant(asked, created);
  const end = granted ?? Number.POSITIVE_INFINITY;
  const wantedEnd = wanted ?? Number.POSITIVE_INFINITY;
  if (end === wantedEnd || Math.abs(end - wantedEnd) < TOLERANCE) return { kind: 'as-asked' };
  return { kind: end < wantedEnd ? 'shortened' : 'lengthened', asked: wanted, granted };
}

interface Reader {
  readonly timeZone: string;
  readonly locale: string;
  readonly text: Text;
}

/** Returns a sentence for the user, or `undefined` if the server kept the expiration. */
export function describeExpirationComparison(
  comparison: ExpirationComparison,
  { timeZone, locale, text }: Reader,
): string | undefined {
  if (comparison.kind === 'as-asked') return undefined;
  if (comparison.kind === 'unreadable') return text('expiration.unreadable');
  const moment = (instant: number | null) =>
    instant === null ? text('expiration.never') : describeInstant(instant, timeZone, locale);
  const { kind, asked, granted } = comparison;
  return text(`expiration.${kind}`, { asked: moment(asked), granted: moment(granted) });
}
