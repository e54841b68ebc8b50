import type { LifetimeLimit, TokenOptions } from '../api/tokenOptions.ts';
import { addDays, type CalendarDate, LAST_DATE } from '../expiration/calendarDate.ts';
import { dateIn } from '../expiration/dateIn.ts';
import type { Text } from '../messages/createText.ts';
import { lifetimeLimits, type PolicySubject } from './lifetimeLimits.ts';

/** What is left to choose from for the life of a token, and why the rest is not. */
export interface ExpirationOffer {
  /** In days of 24 hours. */
  readonly presets: readonly number[];
  /** The host's other presets: longer than the tightest limit allows. */
  readonly withheld: readonly number[];
  /** The first and the last day that may be chosen, in the person's zone; `undefined` where the host offers no dates. */
  readonly dates: { readonly earliest: CalendarDate; readonly latest: CalendarDate } | undefined;
  readonly never: { readonly isOffered: true } | { readonly isOffered: false; readonly reason: string };
  /** Every limit that applies, the tightest first: its reason stands beside the latest date. */
  readonly limits: readonly LifetimeLimit[];
}

export interface OfferContext {
  readonly options: TokenOptions;
  /** Milliseconds since the epoch: a page that stood open past midnight asks again. */
  readonly now: number;
  readonly timeZone: string;
  readonly text: Text;
}

/** What such a token may be given. The day of creation plus the allowed days is the last one, to its end. */
export function offeredExpirations(subject: PolicySubject, context: OfferContext): ExpirationOffer {
  const { options, now, timeZone } = context;
  const { presets, customDate = true } = options.expirations;
  const limits = lifetimeLimits(options, subject);
  const most = limits[0]?.maxDays ?? Number.POSITIVE_INFINITY;
  const today = dateIn(timeZone, now);
  const latest = limits[0] ? addDays(today, most) : LAST_DATE;
  return {
    presets: presets.filter((days) => days <= most),
    withheld: presets.filter((days) => days > most),
    // On the last millisecond of a day, that day has no more to offer.
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
