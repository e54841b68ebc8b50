import { addDays, daysBetween } from '../../expiration/calendarDate.ts';
import { describeDate } from '../../expiration/describeDate.ts';
import type { AccessDraft } from '../../steps/access/accessStep.ts';
import { offerFor } from '../../steps/access/offerFor.ts';
import type { FindingFix, FindingSubject } from '../findings/finding.ts';
import { reachOf } from '../findings/reachOf.ts';

/** What a finding about a long life proposes, in days. */
const SHORT = 30;

interface Life {
  readonly days: number;
  readonly label: string;
  readonly answer: Pick<AccessDraft, 'expiration' | 'date'>;
}

/** Shortens the life to 30 days, or to what the host offers next to that; none where nothing shorter is offered. */
export function shortenLife(subject: FindingSubject): readonly FindingFix[] {
  const access = subject.context.drafts.access as AccessDraft | undefined;
  const { life: now, days } = reachOf(subject);
  const life = access && shortLife(access.tokenType, subject);
  if (!life || (now !== 'never' && life.days >= days)) return [];
  return [
    {
      id: 'shorten-life',
      label: life.label,
      step: 'access',
      apply: (drafts) => ({ ...drafts, access: { ...(drafts.access as AccessDraft), ...life.answer } }),
    },
  ];
}

function shortLife(tokenType: string, { context }: FindingSubject): Life | undefined {
  const { text, locale } = context;
  const { presets, dates } = offerFor(tokenType, context);
  const short = presets.filter((days) => days <= SHORT);
  if (dates && short.length === 0) {
    const days = Math.min(SHORT, daysBetween(dates.earliest, dates.latest));
    const date = addDays(dates.earliest, days);
    const label = text('fix.shortenToDate', { date: describeDate(date, locale) });
    return { days, label, answer: { expiration: 'date', date } };
  }
  const days = short.length > 0 ? Math.max(...short) : Math.min(...presets);
  const label = text('fix.shortenToDays', { days });
  return presets.length > 0 ? { days, label, answer: { expiration: `${days}`, date: '' } } : undefined;
}
