import type { Catalogue } from '../../permissions/catalogue.ts';
import type { Grant } from '../../token/token.ts';

/** Grants that a token type cannot carry, for one reason. */
export interface Exclusion {
  readonly grants: readonly Grant[];
  readonly reason: string;
}

/** What of the grants the token type excludes, by the host's reasons. */
export function exclusionsOf(grants: readonly Grant[], tokenType: string, catalogue: Catalogue): readonly Exclusion[] {
  const byReason = new Map<string, Grant[]>();
  for (const grant of grants) {
    const exclusions = catalogue.permissions.get(grant.permission)?.excludedFrom ?? [];
    const reason = exclusions.find((each) => each.tokenType === tokenType)?.reason;
    if (reason !== undefined) byReason.set(reason, [...(byReason.get(reason) ?? []), grant]);
  }
  return [...byReason].map(([reason, excluded]) => ({ reason, grants: excluded }));
}
