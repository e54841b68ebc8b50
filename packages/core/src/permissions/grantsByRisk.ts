import type { Risk } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import { grantLabel } from './grantLabel.ts';
import { RISKS, riskOf, riskReason } from './riskOf.ts';

export interface RatedGrant {
  readonly grant: Grant;
  /** In the host's words. */
  readonly label: string;
  readonly reason: string | undefined;
}

export interface RiskGroup {
  readonly risk: Risk;
  readonly grants: readonly RatedGrant[];
}

/** Grants by what harm a leak could do, the greatest first; a risk that none has is left out. */
export function grantsByRisk(grants: readonly Grant[], catalogue: Catalogue): readonly RiskGroup[] {
  const rated = new Map<Risk, RatedGrant[]>([...RISKS].reverse().map((risk) => [risk, []]));
  for (const grant of grants) {
    const label = grantLabel(grant, catalogue);
    rated.get(riskOf(grant, catalogue))?.push({ grant, label, reason: riskReason(grant, catalogue) });
  }
  return [...rated].filter(([, members]) => members.length > 0).map(([risk, members]) => ({ risk, grants: members }));
}
