import type { TokenType } from '../../api/tokenOptions.ts';
import { isCalendarDate } from '../../expiration/calendarDate.ts';
import { describeDate } from '../../expiration/describeInstant.ts';
import { nounOf } from '../../messages/nounOf.ts';
import { catalogueOf } from '../../permissions/catalogue.ts';
import type { ExpirationOffer } from '../../policy/offeredExpirations.ts';
import type { ResourceMode } from '../../token/token.ts';
import { draftOf, type StepContext } from '../../wizard/stepContext.ts';
import { describeExclusions, exclusionsOf } from '../permissions/grantsProblems.ts';
import { draftedGrants, permissionsForm } from '../permissions/permissionsForm.ts';
import { type AccessDraft, draftedMode, offerFor } from './accessForm.ts';

export function accessProblems(draft: AccessDraft, context: StepContext) {
  return {
    tokenType: tokenTypeProblem(draft, context),
    resources: resourcesProblem(draft, context),
    expiration: expirationProblem(draft, context),
  };
}

/** Returns the reason why a token type isn't available. */
export function tokenTypeProblem(
  { tokenType }: Pick<AccessDraft, 'tokenType'>,
  context: StepContext,
): string | undefined {
  const { options, drafts, text } = context;
  const type = options.tokenTypes.find(({ id }) => id === tokenType);
  if (!type) return text('access.tokenTypeRequired');
  if (hasFixedRights(type)) return undefined;
  const grants = draftedGrants(drafts);
  if (grants.length === 0 && draftOf(permissionsForm, drafts) && options.tokenTypes.some(hasFixedRights)) {
    return text('access.needsPermissions', { tokenType: type.label });
  }
  const exclusions = exclusionsOf(grants, tokenType, catalogueOf(options.groups));
  return exclusions.length > 0 ? describeExclusions(type, exclusions, context) : undefined;
}

function hasFixedRights({ permissions }: TokenType): boolean {
  return permissions === 'none';
}

function resourcesProblem(draft: AccessDraft, { options, text }: StepContext): string | undefined {
  const asked = options.tokenTypes.find(({ id }) => id === draft.tokenType)?.resources;
  if (!asked) return undefined;
  const label = nounOf(asked);
  const mode = draftedMode(draft, asked);
  if (mode === undefined) return text('access.resourceModeRequired', { label });
  if (mode !== 'selected') return undefined;
  const count = new Set(draft.resources.map(({ id }) => id)).size;
  if (count === 0) return text('access.resourcesRequired', { label });
  const most = options.policy?.maxResources;
  if (!most || count <= most.count) return undefined;
  return text('access.tooManyResources', { max: most.count, label, reason: most.reason });
}

/**
 * Returns the reason why a resource mode isn't available.
 * @param count `undefined` if unknown, so that the API decides
 */
export function modeProblem(
  mode: ResourceMode,
  count: number | undefined,
  { options, text }: StepContext,
): string | undefined {
  const most = options.policy?.maxResources;
  if (mode === 'selected' || !most || count === undefined || count <= most.count) return undefined;
  return text('access.tooManyForAll', { count, max: most.count, reason: most.reason });
}

function expirationProblem(draft: AccessDraft, context: StepContext): string | undefined {
  const { text, options } = context;
  if (options.expirations === 'none') return undefined;
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

/** Returns the reason why a date isn't available. */
export function dateProblem(
  date: string,
  { earliest, latest }: NonNullable<ExpirationOffer['dates']>,
  reason: string,
  { text, locale }: StepContext,
): string | undefined {
  if (date.trim() === '') return text('access.dateRequired');
  if (!isCalendarDate(date)) return text('access.dateInvalid');
  if (date < earliest) return text('access.datePast', { earliest: describeDate(earliest, locale) });
  return date <= latest
    ? undefined
    : text('access.dateTooLate', { latest: describeDate(latest, locale), reason }).trimEnd();
}
