import type { Prefill } from '../../steps/permissions/permissionsStep.ts';

/**
 * What is left of a prefill after the person decided on some permissions by hand: those are no longer somebody else's choice.
 * @param decided ids of permissions
 */
export function keepPrefill(prefill: Prefill | undefined, decided: ReadonlySet<string>): Prefill | undefined {
  if (!prefill) return undefined;
  const grants = prefill.grants.filter(({ permission }) => !decided.has(permission));
  if (grants.length === prefill.grants.length) return prefill;
  return grants.length > 0 ? { ...prefill, grants } : undefined;
}
