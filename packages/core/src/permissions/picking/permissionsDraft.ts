import type { Grant } from '../../token/token.ts';

/** Grants from a template or link; the review asks about dangerous ones. */
export interface Prefill {
  readonly source: 'template' | 'link';
  /** The template or link. */
  readonly label?: string;
  readonly grants: readonly Grant[];
}

/** The values of the permissions step's form. */
export interface PermissionsDraft {
  readonly grants: readonly Grant[];
  readonly prefill?: Prefill;
}

/** @param decided ids that leave the prefill */
export function withGrants(
  { prefill }: PermissionsDraft,
  grants: readonly Grant[],
  decided: readonly string[],
): PermissionsDraft {
  const ids = new Set(decided);
  const left = prefill?.grants.filter(({ permission }) => !ids.has(permission)) ?? [];
  return prefill && left.length > 0 ? { grants, prefill: { ...prefill, grants: left } } : { grants };
}
