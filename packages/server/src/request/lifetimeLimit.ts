import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import type { Grant, LifetimeLimit, PolicyCondition, Risk, TokenOptions } from '../catalogue/tokenOptions.ts';
import type { TokenRequest } from '../wire/tokenRequestSchema.ts';

/** From the least to the greatest. */
const RISKS: readonly Risk[] = ['low', 'elevated', 'dangerous'];

/** The tightest limit on how long such a token may live; none where nothing limits it. */
export function lifetimeLimit(request: TokenRequest, options: TokenOptions): LifetimeLimit | undefined {
  return (options.policy?.lifetimes ?? [])
    .filter(({ when }) => !when || holds(when, request, options))
    .sort((left, right) => left.maxDays - right.maxDays)[0];
}

function holds(when: PolicyCondition, { tokenType, permissions }: TokenRequest, options: TokenOptions): boolean {
  if (when.tokenType !== undefined && when.tokenType !== tokenType) return false;
  const { permission, risk } = when;
  if (permission === undefined && risk === undefined) return true;
  return permissions.some(
    (grant) =>
      (permission === undefined || grant.permission === permission) &&
      (risk === undefined || RISKS.indexOf(riskOf(grant, options)) >= RISKS.indexOf(risk)),
  );
}

/** A level includes those below it, and so their risk. */
function riskOf(grant: Grant, options: TokenOptions): Risk {
  const { permissions, rank } = catalogueIndex(options);
  const included = permissions.get(grant.permission)?.levels.slice(0, rank(grant) + 1) ?? [];
  return included
    .map((level) => level.risk ?? 'low')
    .reduce((greatest, risk) => (RISKS.indexOf(risk) > RISKS.indexOf(greatest) ? risk : greatest), 'low');
}
