import type { LifetimeLimit, TokenOptions } from '../catalogue/tokenOptions.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';
import { dayInZone } from './dayInZone.ts';
import { type Finding, finding } from './finding.ts';
import { lifetimeLimit } from './lifetimeLimit.ts';

const DAY = 86_400_000;
const EXPIRATION = 'access.expiration';

export interface ChosenExpiry {
  readonly findings: readonly Finding[];
  /** `null` for a token that never expires. */
  readonly expiresAt: Date | null;
}

/**
 * When the token stops working, by the server's clock, and whether the policy allows that.
 * @param now milliseconds since the epoch
 */
export function chooseExpiry(request: TokenRequest, options: TokenOptions, now: number): ChosenExpiry {
  const { expiration } = request;
  const limit = lifetimeLimit(request, options);
  if (expiration === 'never') return chooseNever(options, limit);
  if ('days' in expiration) return chooseDays(expiration.days, options, limit, now);
  return chooseDate(expiration, options, limit, now);
}

function chooseNever({ policy }: TokenOptions, limit: LifetimeLimit | undefined): ChosenExpiry {
  if (policy?.noExpiration?.allowed && !limit) return { findings: [], expiresAt: null };
  const reason = limit?.reason ?? policy?.noExpiration?.reason ?? 'A forgotten token would stay usable for ever.';
  return refused(`This token must expire. ${reason}`, 'policy');
}

function chooseDays(
  days: number,
  { expirations }: TokenOptions,
  limit: LifetimeLimit | undefined,
  now: number,
): ChosenExpiry {
  if (expirations.customDate === false && !expirations.presets.includes(days)) {
    return refused(`Choose one of the offered lifetimes: ${expirations.presets.join(', ')} days.`);
  }
  if (limit && days > limit.maxDays) {
    return refused(`Choose ${counted(limit.maxDays)} or fewer. ${limit.reason}`, 'policy');
  }
  return { findings: [], expiresAt: new Date(now + days * DAY) };
}

/** The day of creation plus the allowed days is the last day that may be chosen, to its end. */
function chooseDate(
  { date, timeZone }: { readonly date: string; readonly timeZone: string },
  { expirations }: TokenOptions,
  limit: LifetimeLimit | undefined,
  now: number,
): ChosenExpiry {
  if (expirations.customDate === false) return refused('Choose one of the offered lifetimes; a date is not offered.');
  const day = dayInZone(date, timeZone);
  if (!day) return refused(`There is no day ${date} in the time zone ${timeZone}. Choose a day of the calendar.`);
  if (day.end <= now) {
    return refused(`Choose ${day.describe(now, 0)} or later. The token would have expired already.`);
  }
  if (limit && day.daysAfter(now) > limit.maxDays) {
    return refused(`Choose ${day.describe(now, limit.maxDays)} or earlier. ${limit.reason}`, 'policy');
  }
  return { findings: [], expiresAt: new Date(day.end) };
}

function counted(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

function refused(message: string, kind: Finding['kind'] = 'invalid'): ChosenExpiry {
  return { findings: [finding(kind, EXPIRATION, message)], expiresAt: null };
}
