import type { LifetimeLimit, PolicyCondition, TokenOptions } from '../api/tokenOptions.ts';
import { type Catalogue, catalogueOf } from '../permissions/catalogue.ts';
import { isAtLeast, riskOf } from '../permissions/riskOf.ts';
import type { Grant } from '../token/token.ts';

/** What a token would be, as far as policy asks. */
export interface PolicySubject {
  /** Empty while none is chosen: limits on token types then wait. */
  readonly tokenType: string;
  readonly permissions: readonly Grant[];
}

/** Every limit that applies to such a token, the tightest first; of equal ones, in the host's order. */
export function lifetimeLimits(options: TokenOptions, subject: PolicySubject): readonly LifetimeLimit[] {
  const catalogue = catalogueOf(options.groups);
  const limits = options.policy?.lifetimes ?? [];
  return limits
    .filter(({ when }) => !when || holds(when, subject, catalogue))
    .sort((left, right) => left.maxDays - right.maxDays);
}

/** The tightest limit on how long such a token may live, with its reason; none where nothing limits it. */
export function lifetimeLimit(options: TokenOptions, subject: PolicySubject): LifetimeLimit | undefined {
  return lifetimeLimits(options, subject)[0];
}

/** Which of the grants make a condition hold; all of them where it asks for none. */
export function grantsMeant(
  { permission, risk }: PolicyCondition,
  grants: readonly Grant[],
  catalogue: Catalogue,
): readonly Grant[] {
  return grants.filter(
    (grant) =>
      (permission === undefined || grant.permission === permission) &&
      (risk === undefined || isAtLeast(riskOf(grant, catalogue), risk)),
  );
}

function holds(when: PolicyCondition, { tokenType, permissions }: PolicySubject, catalogue: Catalogue): boolean {
  if (when.tokenType !== undefined && when.tokenType !== tokenType) return false;
  const asksGrants = when.permission !== undefined || when.risk !== undefined;
  return !asksGrants || grantsMeant(when, permissions, catalogue).length > 0;
}
