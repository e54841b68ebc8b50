import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import type { LifetimeLimit, PolicyCondition, Risk, TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Grant, TokenRequest } from '../wire/tokenRequestSchema.ts';
import { dayInZone, isTimeZone } from './dayInZone.ts';
import { type ValidationIssue, validationIssue } from './validationIssue.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

type Expirations = Exclude<TokenOptions['expirations'], 'none'>;

export interface ChosenExpiry {
  readonly issues: readonly ValidationIssue[];
  readonly expiresAt: Date | null;
}

type Chosen = Pick<TokenRequest, 'expiration' | 'expiresAt' | 'tokenType' | 'permissions'>;

export function chooseExpiry(request: Chosen, options: TokenOptions, now: number): ChosenExpiry {
  const { expiration, expiresAt } = request;
  const { expirations } = options;
  const limit = lifetimeLimit(request, options);
  if (expiration === 'never') {
    const chosen = expirations === 'none' ? { issues: [], expiresAt: null } : chooseNever(options, limit);
    return asReviewed(chosen, expiresAt, 0, now);
  }
  if (expirations === 'none') return refused('Tokens of this API have no expiration.');
  if ('days' in expiration)
    return asReviewed(chooseDays(expiration.days, expirations, limit, now), expiresAt, DAY, now);
  return asReviewed(chooseDate(expiration, expirations, limit, now), expiresAt, ZONE_RULES, now);
}

/** In two releases of the time zone database, the end of a day differs by a few hours at most. */
const ZONE_RULES = 3 * HOUR;

/**
 * The page can have newer time zone data, and the review can be hours old.
 * @param most in milliseconds
 */
function asReviewed(chosen: ChosenExpiry, expiresAt: string | undefined, most: number, now: number): ChosenExpiry {
  if (chosen.issues.length > 0 || expiresAt === undefined) return chosen;
  const reviewed = new Date(expiresAt);
  const difference = Math.abs(reviewed.getTime() - (chosen.expiresAt?.getTime() ?? Number.POSITIVE_INFINITY));
  if (difference < most && reviewed.getTime() > now) return { issues: [], expiresAt: reviewed };
  const end = chosen.expiresAt?.toISOString() ?? 'never';
  return refused(`The review showed a different expiration than the server computes (${end}). Review the token again.`);
}

function chooseNever({ policy }: TokenOptions, limit: LifetimeLimit | undefined): ChosenExpiry {
  if (policy?.noExpiration?.allowed && !limit) return { issues: [], expiresAt: null };
  const reason = limit?.reason ?? policy?.noExpiration?.reason ?? 'A forgotten token would stay usable forever.';
  return refused(`This token must expire. ${reason}`, 'policy');
}

function chooseDays(
  days: number,
  expirations: Expirations,
  limit: LifetimeLimit | undefined,
  now: number,
): ChosenExpiry {
  if (expirations.customDate === false && !expirations.presets.includes(days)) {
    return refused(`Choose one of the available lifetimes: ${expirations.presets.join(', ')} days.`);
  }
  if (limit && days > limit.maxDays) {
    const most = limit.maxDays === 1 ? '1 day' : `${limit.maxDays} days`;
    return refused(`Choose ${most} or fewer. ${limit.reason}`, 'policy');
  }
  return { issues: [], expiresAt: new Date(now + days * DAY) };
}

/** An instant of a later year has another format, which databases and browsers reject. */
const LAST = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

function chooseDate(
  { date, timeZone }: { readonly date: string; readonly timeZone: string },
  expirations: Expirations,
  limit: LifetimeLimit | undefined,
  now: number,
): ChosenExpiry {
  if (expirations.customDate === false) return refused('Choose one of the available lifetimes instead of a date.');
  if (!isTimeZone(timeZone)) return refused(`The time zone ${timeZone} does not exist. Choose another time zone.`);
  const day = dayInZone(date, timeZone);
  if (!day) return refused(`The date ${date} does not exist in the time zone ${timeZone}. Choose another date.`);
  if (day.end > LAST) return refused('Choose a day before the end of the year 9999.');
  if (day.end <= now) {
    return refused(`Choose ${day.describe(now, 0)} or later. The token would already have expired.`);
  }
  if (limit && day.daysAfter(now) > limit.maxDays) {
    return refused(`Choose ${day.describe(now, limit.maxDays)} or earlier. ${limit.reason}`, 'policy');
  }
  return { issues: [], expiresAt: new Date(day.end) };
}

function refused(message: string, kind: ValidationIssue['kind'] = 'invalid'): ChosenExpiry {
  return { issues: [validationIssue(kind, 'access.expiration', message)], expiresAt: null };
}

/** From the lowest to the highest. */
const RISKS: readonly Risk[] = ['low', 'elevated', 'dangerous'];

type Conditional = Pick<TokenRequest, 'tokenType' | 'permissions'>;

export function lifetimeLimit(request: Conditional, options: TokenOptions): LifetimeLimit | undefined {
  return (options.policy?.lifetimes ?? [])
    .filter(({ when }) => !when || applies(when, request, options))
    .sort((left, right) => left.maxDays - right.maxDays)[0];
}

export function applies(
  when: PolicyCondition,
  { tokenType, permissions }: Conditional,
  options: TokenOptions,
): boolean {
  if (when.tokenType !== undefined && when.tokenType !== tokenType) return false;
  const { permission, risk } = when;
  if (permission === undefined && risk === undefined) return true;
  if (isRiskyType(when, tokenType, options)) return true;
  return permissions.some(
    (grant) =>
      (permission === undefined || grant.permission === permission) &&
      (risk === undefined || RISKS.indexOf(riskOf(grant, options)) >= RISKS.indexOf(risk)),
  );
}

function isRiskyType({ permission, risk }: PolicyCondition, tokenType: string, { tokenTypes }: TokenOptions): boolean {
  const type = tokenTypes.find(({ id }) => id === tokenType);
  if (type?.permissions !== 'none' || permission !== undefined || risk === undefined) return false;
  return RISKS.indexOf(type.risk ?? 'low') >= RISKS.indexOf(risk);
}

function riskOf(grant: Grant, options: TokenOptions): Risk {
  const { permissions, rank } = catalogueIndex(options);
  const included = permissions.get(grant.permission)?.levels.slice(0, rank(grant) + 1) ?? [];
  return included
    .map((level) => level.risk ?? 'low')
    .reduce((highest, risk) => (RISKS.indexOf(risk) > RISKS.indexOf(highest) ? risk : highest), 'low');
}
