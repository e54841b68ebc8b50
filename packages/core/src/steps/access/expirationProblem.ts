import { addDays, isCalendarDate } from '../../expiration/calendarDate.ts';
import { describeDate } from '../../expiration/describeDate.ts';
import type { ExpirationOffer } from '../../policy/offeredExpirations.ts';
import type { StepContext } from '../../wizard/step.ts';
import type { AccessDraft } from './accessStep.ts';
import { offerFor } from './offerFor.ts';

/** Why the token cannot end then; none where it can. */
export function expirationProblem(draft: AccessDraft, context: StepContext): string | undefined {
  const { text } = context;
  const { presets, withheld, dates, never, limits } = offerFor(draft.tokenType, context);
  if (draft.expiration === 'never') {
    return never.isOffered ? undefined : text('access.neverRefused', { reason: never.reason });
  }
  const reason = limits[0]?.reason ?? '';
  if (draft.expiration === 'date' && dates) return dateProblem(draft.date, dates, reason, context);
  const days = Number(draft.expiration || Number.NaN);
  if (withheld.includes(days)) return text('access.tooLong', { max: limits[0]?.maxDays ?? 0, reason });
  return presets.includes(days) ? undefined : text('access.expirationRequired');
}

function dateProblem(
  date: string,
  { earliest, latest }: NonNullable<ExpirationOffer['dates']>,
  reason: string,
  { text, locale }: StepContext,
): string | undefined {
  if (date.trim() === '') return text('access.dateRequired');
  if (!isCalendarDate(date)) return text('access.dateInvalid', { example: addDays(earliest, 30) });
  if (date < earliest) return text('access.datePast', { earliest: describeDate(earliest, locale) });
  return date <= latest
    ? undefined
    : text('access.dateTooLate', { latest: describeDate(latest, locale), reason }).trimEnd();
}
