import type { StepIssue, TokenRequest } from '@tokenwright/core';
import { dateIn, expiryInstant, isCalendarDate } from '@tokenwright/core/expiration';
import { catalogueOf, missingRequirements } from '@tokenwright/core/permissions';
import { NAME_LIMIT } from '@tokenwright/core/steps';
import type { Offer } from './createOffers.ts';

export function checkRequest(request: TokenRequest, offer: Offer): readonly StepIssue[] {
  const problems = [
    ['name', 'name', nameProblem(request, offer)],
    ['permissions', 'grants', grantsProblem(request, offer)],
    ['access', 'tokenType', tokenTypeProblem(request, offer)],
    ['access', 'resources', resourcesProblem(request, offer)],
    ['access', 'expiration', expirationProblem(request, offer)],
  ] as const;
  return problems.flatMap(([step, field, message]) => (message === undefined ? [] : [{ step, field, message }]));
}

function nameProblem({ name }: TokenRequest, { options }: Offer): string | undefined {
  if (options.names === 'none') return undefined;
  if (name.trim() === '') return 'Enter a name that says which integration will use the token.';
  return [...name.trim()].length > NAME_LIMIT ? `Shorten the name to ${NAME_LIMIT} characters or fewer.` : undefined;
}

function grantsProblem({ permissions: grants, tokenType }: TokenRequest, { options }: Offer): string | undefined {
  const takesNone = options.tokenTypes.find(({ id }) => id === tokenType)?.permissions === 'none';
  const catalogue = catalogueOf(options.groups);
  const nameOf = (permission: string) => catalogue.permissions.get(permission)?.label ?? permission;
  if (takesNone) return grants.length === 0 ? undefined : 'This token type takes no permissions.';
  if (grants.length === 0) return 'Choose at least one permission.';
  const unknown = grants.find((grant) => catalogue.rank(grant) === -1);
  if (unknown) return `The permission “${unknown.permission}” is not offered. Remove it or choose another.`;
  for (const { permission } of grants) {
    const locked = catalogue.permissions.get(permission)?.locked;
    if (locked) return `You can’t grant “${nameOf(permission)}”. ${locked.reason}`;
  }
  const [missing] = missingRequirements(grants, catalogue);
  if (!missing) return undefined;
  const [label, required] = [nameOf(missing.grant.permission), nameOf(missing.required.permission)];
  return `“${label}” does not work without “${required}”. Add “${required}”, or remove “${label}”.`;
}

function tokenTypeProblem(request: TokenRequest, { options }: Offer): string | undefined {
  const tokenType = options.tokenTypes.find(({ id }) => id === request.tokenType);
  if (!tokenType) return 'Choose one of the available token types.';
  const { permissions } = catalogueOf(options.groups);
  for (const grant of request.permissions) {
    const permission = permissions.get(grant.permission);
    const exclusion = permission?.excludedFrom?.find((excluded) => excluded.tokenType === tokenType.id);
    if (permission && exclusion) {
      return `A “${tokenType.label}” cannot have the permission “${permission.label}”. ${exclusion.reason}`;
    }
  }
  return undefined;
}

function resourcesProblem(request: TokenRequest, { options, resourcesOf }: Offer): string | undefined {
  const asked = options.tokenTypes.find(({ id }) => id === request.tokenType)?.resources;
  const scope = request.resources;
  if (!asked) return scope && 'This token type works on everything and cannot be limited.';
  if (!scope || (scope.mode === 'selected' && scope.ids.length === 0)) {
    return `Choose at least one of the ${asked.label}. The token works only on the ${asked.label} that you choose.`;
  }
  if (!(asked.modes ?? ['selected']).includes(scope.mode)) return `Choose the ${asked.label} one by one.`;
  if (scope.mode !== 'selected') return undefined;
  const known = new Set(resourcesOf(asked.type).map(({ id }) => id));
  const unknown = scope.ids.find((id) => !known.has(id));
  return unknown === undefined ? undefined : `“${unknown}” no longer exists. Remove it from the ${asked.label}.`;
}

function expirationProblem({ expiration }: TokenRequest, { now }: Offer): string | undefined {
  if (expiration === 'never') return undefined;
  if ('days' in expiration) {
    return Number.isInteger(expiration.days) && expiration.days > 0 ? undefined : 'Choose one day or more.';
  }
  if (!isCalendarDate(expiration.date)) return 'Enter a real date.';
  if (!isTimeZone(expiration.timeZone)) return 'Choose the date again. Its time zone is not known here.';
  const end = expiryInstant(expiration, now);
  return end === null || end > now
    ? undefined
    : 'Choose today or later. With this date, the token would already be expired.';
}

function isTimeZone(timeZone: string): boolean {
  try {
    dateIn(timeZone, 0);
    return true;
  } catch {
    return false;
  }
}
