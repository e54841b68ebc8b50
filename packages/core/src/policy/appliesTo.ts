import type { PolicyCondition, TokenOptions } from '../api/tokenOptions.ts';
import { type PermissionIndex, permissionIndex } from '../permissions/permissionIndex.ts';
import { isAtLeast, riskOf } from '../permissions/riskOf.ts';
import type { Grant } from '../token/token.ts';

/** The choices that policy rules depend on. */
export interface PolicySubject {
  /** Empty until the user chooses. Until then, rules for token types don't apply. */
  readonly tokenType: string;
  readonly permissions?: readonly Grant[];
}

export function appliesTo(subject: PolicySubject, when: PolicyCondition | undefined, options: TokenOptions): boolean {
  return !when || holds(when, subject, permissionIndex(options.groups)) || isRiskyType(when, subject, options);
}

function holds(when: PolicyCondition, { tokenType, permissions = [] }: PolicySubject, index: PermissionIndex): boolean {
  if (when.tokenType !== undefined && when.tokenType !== tokenType) return false;
  return !asksGrants(when) || matchingGrants(when, permissions, index).length > 0;
}

function isRiskyType(when: PolicyCondition, { tokenType }: PolicySubject, { tokenTypes }: TokenOptions): boolean {
  const type = tokenTypes.find(({ id }) => id === tokenType);
  if (type?.permissions !== 'none' || when.permission !== undefined || when.risk === undefined) return false;
  return (when.tokenType ?? tokenType) === tokenType && isAtLeast(type.risk ?? 'low', when.risk);
}

export function asksGrants({ permission, risk }: PolicyCondition): boolean {
  return permission !== undefined || risk !== undefined;
}

export function matchingGrants(
  { permission, risk }: PolicyCondition,
  grants: readonly Grant[],
  index: PermissionIndex,
) {
  return grants.filter(
    (grant) =>
      (permission === undefined || grant.permission === permission) &&
      (risk === undefined || isAtLeast(riskOf(grant, index), risk)),
  );
}
