import type { LifetimeLimit, TokenOptions } from '../api/tokenOptions.ts';
import { addDays, type CalendarDate, LAST_DATE } from '../expiration/calendarDate.ts';
import { dateIn } from '../expiration/endOfDay.ts';
import type { Text } from '../messages/createText.ts';
import type { PolicySubject } from './appliesTo.ts';
import { lifetimeLimits } from './lifetimeLimits.ts';

/** The expirations that the user can choose, and the limits. */
export interface ExpirationOffer {
  /** Days of 24 hours. */
  readonly presets: readonly number[];
  /** Presets above the tightest limit. */
  readonly withheld: readonly number[];
  /** In the user's time zone; `undefined` if custom dates aren't allowed. */
  readonly dates: { readonly earliest: CalendarDate; readonly latest: CalendarDate } | undefined;
  readonly never: { readonly isOffered: true } | { readonly isOffered: false; readonly reason: string };
  readonly limits: readonly LifetimeLimit[];
}

const NO_CHOICE: ExpirationOffer = {
  presets: [],
  withheld: [],
  dates: undefined,
  never: { isOffered: true },
  limits: [],
};

/** Options, clock, time zone, and texts. */
export interface OfferContext {
  readonly options: TokenOptions;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly timeZone: string;
  readonly text: Text;
}

/** Returns the expirations that the user can choose. The latest date is today plus the allowed days. */
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
    // In a day's last millisecond, a token for that day would already be expired.
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
