import type { LifetimeLimit } from '../api/tokenOptions.ts';
import { isCalendarDate } from '../expiration/calendarDate.ts';
import { describeDate } from '../expiration/describeInstant.ts';
import type { Text } from '../messages/createText.ts';
import type { ExpirationOffer } from './offeredExpirations.ts';

/** The expiration fields of a form. */
export interface ExpirationFields {
  /** A preset in days, `date` for the day in `date`, or `never`; empty until the user chooses. */
  readonly expiration: `${number}` | 'date' | 'never' | '';
  /** `YYYY-MM-DD`, as a native date field reports it. */
  readonly date: string;
}

/** A choice that is no longer offered, and its replacement. Tell the user both. */
export interface ReplacedExpiration {
  readonly from: ExpirationFields;
  /** The nearest shorter offer; an empty `expiration` if there is none, so that the step asks again. */
  readonly to: ExpirationFields;
  /** The limit that forbids the choice; `undefined` if the host just stopped offering it. */
  readonly limit: LifetimeLimit | undefined;
}

/**
 * Replaces a choice that is no longer offered; `undefined` if it still is. Call it when the step opens and when the
 * offer changes, not while the user types a date.
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

/** The sentence for a replacement, with the limit's reason. */
export function describeReplacedExpiration(
  { from, to, limit }: ReplacedExpiration,
  locale: string,
  text: Text,
): string {
  const labels = { from: labelOf(from, locale, text), to: labelOf(to, locale, text) };
  const sentence = text(to.expiration === '' ? 'policy.replacedByNone' : 'policy.replaced', labels);
  return limit ? `${sentence} ${limit.reason}` : sentence;
}

function labelOf({ expiration, date }: ExpirationFields, locale: string, text: Text): string {
  if (expiration === '') return '';
  if (expiration === 'never') return text('access.never');
  return expiration === 'date' ? describeDate(date, locale) : text('access.lifeInDays', { days: Number(expiration) });
}
