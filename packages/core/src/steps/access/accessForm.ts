import type { ExpirationChoice } from '../../api/requestParts.ts';
import type { Resource } from '../../api/resource.ts';
import type { TokenOptions, TokenType } from '../../api/tokenOptions.ts';
import { isCalendarDate } from '../../expiration/calendarDate.ts';
import { type ExpirationOffer, offeredExpirations } from '../../policy/offeredExpirations.ts';
import type { ExpirationFields } from '../../policy/replacedExpiration.ts';
import type { ResourceMode } from '../../token/token.ts';
import type { StepContext, StepForm } from '../../wizard/stepContext.ts';
import { draftedGrants, takesNoPermissions } from '../permissions/permissionsForm.ts';

/** A resource that the user chose. */
export interface ChosenResource extends Resource {
  /** If another resource has a similar name, the review shows the id. @default false */
  readonly isAlike?: boolean;
}

/** The values of the access form. */
export interface AccessDraft extends ExpirationFields {
  readonly tokenType: string;
  readonly resourceMode: ResourceMode;
  /** Whole resources, because the review needs their labels. */
  readonly resources: readonly ChosenResource[];
}

/** The form of the access step. */
export const accessForm: StepForm<'access', AccessDraft> = {
  id: 'access',
  initialValues: ({ options }) => ({
    tokenType: onlyTokenType(options),
    resourceMode: 'selected',
    resources: [],
    expiration: defaultExpiration(options),
    date: '',
  }),
};

function onlyTokenType({ tokenTypes: [first, second] }: TokenOptions): string {
  return first && !second ? first.id : '';
}

function defaultExpiration({ expirations }: TokenOptions): AccessDraft['expiration'] {
  if (expirations === 'none') return '';
  const { presets, defaultDays } = expirations;
  if (defaultDays !== undefined && presets.includes(defaultDays)) return `${defaultDays}`;
  return presets.length > 0 ? `${Math.min(...presets)}` : '';
}

/** Returns `undefined` if the user chose no expiration, or the date is invalid. */
export function draftedExpiration(
  { expiration, date }: ExpirationFields,
  timeZone: string,
): ExpirationChoice | undefined {
  if (expiration === '') return undefined;
  if (expiration === 'never') return 'never';
  if (expiration !== 'date') return { days: Number(expiration) };
  return isCalendarDate(date) ? { date, timeZone } : undefined;
}

export function draftedMode(
  { resourceMode }: Pick<AccessDraft, 'resourceMode'>,
  { modes = ['selected'] }: NonNullable<TokenType['resources']>,
): ResourceMode | undefined {
  if (modes.includes(resourceMode)) return resourceMode;
  // A default could widen the token's access.
  return modes.length === 1 ? modes[0] : undefined;
}

/** Returns the expirations for a token type with the selected permissions. */
export function offerFor(tokenType: string, context: StepContext): ExpirationOffer {
  const permissions = takesNoPermissions(context.options, tokenType) ? [] : draftedGrants(context.drafts);
  return offeredExpirations({ tokenType, permissions }, context);
}
