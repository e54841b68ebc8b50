import { DAY } from '../../expiration/calendarDate.ts';
import { expiryInstant } from '../../expiration/expiryInstant.ts';
import { catalogueOf } from '../../permissions/catalogue.ts';
import { isReadOnly } from '../../permissions/isReadOnly.ts';
import { riskOf } from '../../permissions/riskOf.ts';
import type { Grant } from '../../token/token.ts';
import type { FindingSubject } from './finding.ts';

/** A life of more days than these is called long. */
const LONG = 90;

/** How much a token could do, to how much, for how long: what most findings ask. */
export interface Reach {
  readonly dangerous: readonly Grant[];
  readonly writing: readonly Grant[];
  /** `everything`: the token type knows no limit. */
  readonly scope: 'everything' | 'all' | 'all-current' | 'selected';
  readonly life: 'never' | 'long' | 'short';
  /** Whole days from now; 0 where it never ends. */
  readonly days: number;
}

export function reachOf({ request, context }: FindingSubject): Reach {
  const { permissions = [], resources, expiration } = request;
  const catalogue = catalogueOf(context.options.groups);
  const end = expiration === undefined ? context.now : expiryInstant(expiration, context.now);
  const days = end === null ? 0 : Math.floor((end - context.now) / DAY);
  return {
    dangerous: permissions.filter((grant) => riskOf(grant, catalogue) === 'dangerous'),
    writing: permissions.filter((grant) => !isReadOnly(grant, catalogue)),
    scope: resources?.mode ?? 'everything',
    life: end === null ? 'never' : days > LONG ? 'long' : 'short',
    days,
  };
}
