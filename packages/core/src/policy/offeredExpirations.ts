import type { LifetimeLimit, TokenOptions } from '../api/tokenOptions.ts';
import { addDays, type CalendarDate, LAST_DATE } from '../expiration/calendarDate.ts';
import { dateIn } from '../expiration/endOfDay.ts';
import type { Text } from '../messages/createText.ts';
import { lifetimeLimits, type PolicySubject } from './lifetimeLimits.ts';

/** The expirations that the user can choose, and the reasons that rule out the others. */
export interface ExpirationOffer {
  /** In days of 24 hours. */
  readonly presets: readonly number[];
  /** The host's presets above the tightest limit, in days. */
  readonly withheld: readonly number[];
  /** First and last day in the user's time zone; `undefined` if the host offers no dates. */
  readonly dates: { readonly earliest: CalendarDate; readonly latest: CalendarDate } | undefined;
  readonly never: { readonly isOffered: true } | { readonly isOffered: false; readonly reason: string };
  /** Every limit that applies, tightest first. */
  readonly limits: readonly LifetimeLimit[];
}

/** An API without expirations: the request says `never`, and the API decides. */
const NO_CHOICE: ExpirationOffer = {
  presets: [],
  withheld: [],
  dates: undefined,
  never: { isOffered: true },
  limits: [],
};

export interface OfferContext {
  readonly options: TokenOptions;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string;
  readonly text: Text;
}

/** Computes the offer for such a token. The latest date is today plus the allowed days, to the end of that day. */
export function offeredExpirations(subject: PolicySubject, context: OfferContext): ExpirationOffer {
  const { options, now, timeZone } = context;
  if (options.expirations === 'none') return NO_CHOICE;
  const { presets, customDate = true } = options.expirations;
  const limits = lifetimeLimits(options, subject);
  const maxDays = limits[0]?.maxDays ?? Number.POSITIVE_INFINITY;
  const latest = limits[0] ? addDays(dateIn(timeZone, now), maxDays) : LAST_DATE;
  return {
    presets: presets.filter((days) => days <= maxDays),
    withheld: presets.filter((days) => days > maxDays),
    // In the last millisecond of a day, a token for that day would already be expired.
    dates: customDate ? { earliest: dateIn(timeZone, now + 1), latest } : undefined,
    never: neverOffer(limits[0], context),
    limits,
  };
}

function neverOffer(limit: LifetimeLimit | undefined, { options, text }: OfferContext): ExpirationOffer['never'] {
  const rule = options.policy?.noExpiration;
  if (!limit && rule?.allowed) return { isOffered: true };
  return { isOffered: false, reason: limit?.reason ?? rule?.reason ?? text('access.noEndByDefault') };
}
