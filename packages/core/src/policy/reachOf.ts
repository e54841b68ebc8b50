import { DAY } from '../expiration/calendarDate.ts';
import { expiryInstant } from '../expiration/expiryInstant.ts';
import { catalogueOf } from '../permissions/catalogue.ts';
import { isReadOnly, riskOf } from '../permissions/riskOf.ts';
import type { Grant } from '../token/token.ts';
import type { FindingSubject } from './findingsOf.ts';

/** In days. */
const LONG = 90;

export interface Reach {
  readonly dangerous: readonly Grant[];
  readonly writing: readonly Grant[];
  readonly scope: 'everything' | 'all' | 'all-current' | 'selected';
  readonly life: 'never' | 'long' | 'short';
  readonly days: number;
}

export function reachOf({ request, context }: FindingSubject): Reach {
  const { permissions = [], resources, expiration } = request;
  const catalogue = catalogueOf(context.options.groups);
  const isUnknown = expiration === undefined || context.options.expirations === 'none';
  const end = isUnknown ? context.now : expiryInstant(expiration, context.now);
  const days = end === null ? 0 : Math.floor((end - context.now) / DAY);
  return {
    dangerous: permissions.filter((grant) => riskOf(grant, catalogue) === 'dangerous'),
    writing: permissions.filter((grant) => !isReadOnly(grant, catalogue)),
    scope: resources?.mode ?? 'everything',
    life: end === null ? 'never' : days > LONG ? 'long' : 'short',
    days,
  };
}
