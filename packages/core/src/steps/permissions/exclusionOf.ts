import type { Catalogue } from '../../permissions/catalogue.ts';
import type { Grant } from '../../token/token.ts';

/** A grant that a token type cannot carry, and why. */
export interface Exclusion {
  readonly grant: Grant;
  readonly reason: string;
}

/** The first of the grants that the token type excludes. */
export function exclusionOf(grants: readonly Grant[], tokenType: string, catalogue: Catalogue): Exclusion | undefined {
  for (const grant of grants) {
    const exclusions = catalogue.permissions.get(grant.permission)?.excludedFrom ?? [];
    const exclusion = exclusions.find((each) => each.tokenType === tokenType);
    if (exclusion) return { grant, reason: exclusion.reason };
  }
  return undefined;
}
