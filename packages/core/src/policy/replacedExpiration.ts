import type { LifetimeLimit } from '../api/tokenOptions.ts';
import { isCalendarDate } from '../expiration/calendarDate.ts';
import { describeDate } from '../expiration/describeInstant.ts';
import type { Text } from '../messages/createText.ts';
import { joinSentences } from '../messages/joinSentences.ts';
import type { ExpirationOffer } from './offeredExpirations.ts';

/** The expiration fields of a form. */
export interface ExpirationFields {
  /** A number of days, `date` for the day in `date`, `never`, or empty. */
  readonly expiration: `${number}` | 'date' | 'never' | '';
  /** `YYYY-MM-DD` */
  readonly date: string;
}

/** An expiration that is no longer allowed, and its replacement. Show both to the user. */
export interface ReplacedExpiration {
  readonly from: ExpirationFields;
  /**
   * The replacement, usually the nearest shorter expiration. If there is none, `expiration` is empty and the step asks
   * the user again.
   */
  readonly to: ExpirationFields;
  /** The limit that forbids the expiration, or `undefined` if the host removed the choice. */
  readonly limit: LifetimeLimit | undefined;
}

/**
 * Replaces an expiration that is no longer allowed. Don't call the function while the user types a date.
 * @returns `undefined` if the expiration is still allowed
 */
export function replacedExpiration(
  { expiration, date }: ExpirationFields,
  offer: ExpirationOffer,
): ReplacedExpiration | undefined {
  const from = { expiration, date };
  if (expiration === '') return undefined;
  return expiration === 'date' ? replacedDate(from, offer) : replacedDays(from, offer);
}

function replacedDate(from: ExpirationFields, { dates, limits }: ExpirationOffer): ReplacedExpiration | undefined {
  if (!dates) return { from, to: { expiration: '', date: '' }, limit: undefined };
  if (!isCalendarDate(from.date) || from.date <= dates.latest) return undefined;
  return { from, to: { expiration: 'date', date: dates.latest }, limit: limits[0] };
}

function replacedDays(
  from: ExpirationFields,
  { presets, never, limits }: ExpirationOffer,
): ReplacedExpiration | undefined {
  const isNever = from.expiration === 'never';
  const days = isNever ? Number.POSITIVE_INFINITY : Number(from.expiration);
  if (isNever ? never.isOffered : presets.includes(days)) return undefined;
  const shorter = presets.filter((preset) => preset <= days);
  const expiration: ExpirationFields['expiration'] = shorter.length > 0 ? `${Math.max(...shorter)}` : '';
  const [limit] = limits;
  return { from, to: { expiration, date: from.date }, limit: limit && days > limit.maxDays ? limit : undefined };
}

/** Describes the replacement in a sentence, with the limit's reason. */
export function describeReplacedExpiration(
  { from, to, limit }: ReplacedExpiration,
  locale: string,
  text: Text,
): string {
  const labels = { from: labelOf(from, locale, text), to: labelOf(to, locale, text) };
  const sentence = text(to.expiration === '' ? 'policy.replacedByNone' : 'policy.replaced', labels);
  return joinSentences([sentence, limit?.reason], text);
}

function labelOf({ expiration, date }: ExpirationFields, locale: string, text: Text): string {
  if (expiration === '') return '';
  if (expiration === 'never') return text('access.never');
  return expiration === 'date' ? describeDate(date, locale) : text('access.lifeInDays', { days: Number(expiration) });
}
