import type { Grant } from '../../token/token.ts';

/** Grants that a template or link preselected. The review asks about the dangerous grants. */
export interface Prefill {
  readonly source: 'template' | 'link';
  readonly label?: string;
  readonly grants: readonly Grant[];
}

/** The values of the permissions step's form. */
export interface PermissionsDraft {
  readonly grants: readonly Grant[];
  readonly prefill?: Prefill;
}

export function withGrants(
  { prefill }: PermissionsDraft,
  grants: readonly Grant[],
  decided: readonly string[],
): PermissionsDraft {
  const ids = new Set(decided);
  const left = prefill?.grants.filter(({ permission }) => !ids.has(permission)) ?? [];
  return prefill && left.length > 0 ? { grants, prefill: { ...prefill, grants: left } } : { grants };
}
