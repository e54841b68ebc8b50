import type { TokenType } from '../../api/tokenOptions.ts';
import { addDays, daysBetween } from '../../expiration/calendarDate.ts';
import { describeDate } from '../../expiration/describeInstant.ts';
import { nounOf } from '../../messages/nounOf.ts';
import { catalogueOf } from '../../permissions/catalogue.ts';
import type { FindingFix, FindingSubject } from '../../policy/findingsOf.ts';
import { reachOf } from '../../policy/reachOf.ts';
import type { ExpirationFields } from '../../policy/replacedExpiration.ts';
import { draftOf, withDraft } from '../../wizard/stepContext.ts';
import { exclusionsOf } from '../permissions/grantsProblems.ts';
import { type AccessDraft, accessForm, offerFor } from './accessForm.ts';

const NARROW = ['selected', 'all-current'] as const;

type LimitedType = TokenType & Required<Pick<TokenType, 'resources'>>;

export function scopeFixes(subject: FindingSubject): readonly FindingFix[] {
  const { request, context } = subject;
  const type = context.options.tokenTypes.find(({ id }) => id === request.tokenType);
  if (!type || !draftOf(accessForm, context.drafts) || request.resources?.mode === 'selected') return [];
  if (!isLimited(type)) return otherType(subject);
  return NARROW.filter((mode) => mode !== request.resources?.mode && modesOf(type).includes(mode)).map((mode) => {
    const id = mode === 'selected' ? 'limit-to-selected' : 'limit-to-current';
    const label = context.text(mode === 'selected' ? 'fix.limitToSelected' : 'fix.limitToCurrent', {
      label: nounOf(type.resources),
    });
    return fixWith(id, label, { resourceMode: mode });
  });
}

function otherType({ request, context }: FindingSubject): readonly FindingFix[] {
  const { options, text } = context;
  const catalogue = catalogueOf(options.groups);
  const other = options.tokenTypes
    .filter(isLimited)
    .find(
      (type) =>
        modesOf(type).includes('selected') && exclusionsOf(request.permissions ?? [], type.id, catalogue).length === 0,
    );
  if (!other) return [];
  const label = text('fix.useTokenType', { tokenType: other.label, label: nounOf(other.resources) });
  return [fixWith('use-token-type', label, { tokenType: other.id, resourceMode: 'selected' })];
}

function isLimited(type: TokenType): type is LimitedType {
  return type.resources !== undefined;
}

function modesOf({ resources }: LimitedType): NonNullable<LimitedType['resources']['modes']> {
  return resources.modes ?? ['selected'];
}

/** In days. */
const SHORT = 30;

interface ShortLife {
  readonly days: number;
  readonly label: string;
  readonly fields: ExpirationFields;
}

export function shortenFixes(subject: FindingSubject): readonly FindingFix[] {
  const draft = draftOf(accessForm, subject.context.drafts);
  const { life: current, days } = reachOf(subject);
  const life = draft && shortLife(draft.tokenType, subject);
  if (!life || (current !== 'never' && life.days >= days)) return [];
  return [fixWith('shorten-life', life.label, life.fields)];
}

function shortLife(tokenType: string, { context }: FindingSubject): ShortLife | undefined {
  const { text, locale } = context;
  const { presets, dates } = offerFor(tokenType, context);
  const short = presets.filter((days) => days <= SHORT);
  if (dates && short.length === 0) {
    const days = Math.min(SHORT, daysBetween(dates.earliest, dates.latest));
    const date = addDays(dates.earliest, days);
    const label = text('fix.shortenToDate', { date: describeDate(date, locale) });
    return { days, label, fields: { expiration: 'date', date } };
  }
  const days = short.length > 0 ? Math.max(...short) : Math.min(...presets);
  const label = text('fix.shortenToDays', { days });
  return presets.length > 0 ? { days, label, fields: { expiration: `${days}`, date: '' } } : undefined;
}

function fixWith(id: string, label: string, values: Partial<AccessDraft>): FindingFix {
  return { id, label, step: accessForm.id, apply: (drafts) => withDraft(accessForm, drafts, values) };
}
