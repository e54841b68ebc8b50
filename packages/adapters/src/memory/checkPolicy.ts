import type { StepIssue, TokenRequest } from '@tokenwright/core';
import { addDays, dateIn } from '@tokenwright/core/expiration';
import { catalogueOf } from '@tokenwright/core/permissions';
import { lifetimeLimit } from '@tokenwright/core/policy';
import type { Offer } from './createOffers.ts';

export function checkPolicy(request: TokenRequest, offer: Offer): readonly StepIssue[] {
  const problems = [
    ['name', 'description', descriptionProblem(request, offer)],
    ['permissions', 'grants', combinationProblem(request, offer)],
    ['access', 'resources', countProblem(request, offer)],
    ['access', 'expiration', lifetimeProblem(request, offer)],
  ] as const;
  return problems.flatMap(([step, field, message]) => (message === undefined ? [] : [{ step, field, message }]));
}

function descriptionProblem({ description }: TokenRequest, { options }: Offer): string | undefined {
  const required = options.policy?.descriptionRequired;
  return required && !description?.trim() ? `Describe what the token is for. ${required.reason}` : undefined;
}

function combinationProblem({ permissions: held }: TokenRequest, { options }: Offer): string | undefined {
  const { rank } = catalogueOf(options.groups);
  const ranks = new Map(held.map((grant) => [grant.permission, rank(grant)]));
  const refused = options.policy?.refusedCombinations?.find(({ grants }) =>
    grants.every((grant) => (ranks.get(grant.permission) ?? -1) >= rank(grant)),
  );
  return refused && `These permissions cannot be held together. ${refused.reason}`;
}

function countProblem({ tokenType, resources }: TokenRequest, { options, resourcesOf }: Offer): string | undefined {
  const most = options.policy?.maxResources;
  const type = options.tokenTypes.find(({ id }) => id === tokenType)?.resources?.type;
  if (!most || !resources || type === undefined) return undefined;
  const count = resources.mode === 'selected' ? resources.ids.length : resourcesOf(type).length;
  if (count <= most.count) return undefined;
  return `Choose at most ${most.count}. ${most.reason}`;
}

function lifetimeProblem(request: TokenRequest, { options, now }: Offer): string | undefined {
  const { expiration } = request;
  const limit = lifetimeLimit(options, request);
  if (options.expirations === 'none') return undefined;
  if (expiration === 'never') {
    if (!limit && options.policy?.noExpiration?.allowed) return undefined;
    const reason = limit?.reason ?? options.policy?.noExpiration?.reason;
    return `This token must expire. ${reason ?? 'Choose an expiration, so that a forgotten token doesn’t work forever.'}`;
  }
  if (!limit) return undefined;
  const isWithin =
    'days' in expiration
      ? expiration.days <= limit.maxDays
      : expiration.date <= addDays(dateIn(expiration.timeZone, now), limit.maxDays);
  return isWithin
    ? undefined
    : `Choose ${limit.maxDays === 1 ? '1 day' : `${limit.maxDays} days`} or fewer. ${limit.reason}`;
}
