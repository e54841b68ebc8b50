import type { LifetimeLimit } from '../../api/tokenOptions.ts';
import { addDays, type CalendarDate } from '../../expiration/calendarDate.ts';
import { dateIn } from '../../expiration/dateIn.ts';
import type { StepContext } from '../../wizard/step.ts';
import { offerFor } from './offerFor.ts';

/** What the policy leaves to choose from, for the permissions that are chosen and a token type. */
export interface Lifetime {
  readonly limit: LifetimeLimit | undefined;
  /** The first and last day that may be chosen, in the person's zone. */
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate | undefined;
  readonly mayNeverExpire: boolean;
}

/** @deprecated {@link offerFor} says the same with the reasons. */
export function lifetimeFor(tokenType: string, context: StepContext): Lifetime {
  const { limits, never } = offerFor(tokenType, context);
  const [limit] = limits;
  const earliest = dateIn(context.timeZone, context.now);
  return { limit, earliest, latest: limit && addDays(earliest, limit.maxDays), mayNeverExpire: never.isOffered };
}
