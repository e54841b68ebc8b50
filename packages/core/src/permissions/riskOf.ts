import type { PermissionLevel, Risk } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';

/** From the least to the greatest. */
export const RISKS: readonly Risk[] = ['low', 'elevated', 'dangerous'];

/** Whether a risk is this one or a greater one. */
export function isAtLeast(risk: Risk, least: Risk): boolean {
  return RISKS.indexOf(risk) >= RISKS.indexOf(least);
}

/** The risk of a grant: a level includes those below it, so the greatest of them. */
export function riskOf(grant: Grant, catalogue: Catalogue): Risk {
  return riskiestLevel(grant, catalogue)?.risk ?? 'low';
}

/** The host's sentence about the risk of a grant, from the level that brings the risk. */
export function riskReason(grant: Grant, catalogue: Catalogue): string | undefined {
  return riskiestLevel(grant, catalogue)?.riskReason;
}

/** The highest of the levels with the greatest risk. */
function riskiestLevel(grant: Grant, catalogue: Catalogue): PermissionLevel | undefined {
  const levels = catalogue.permissions.get(grant.permission)?.levels ?? [];
  return levels
    .slice(0, catalogue.rank(grant) + 1)
    .reduce<PermissionLevel | undefined>(
      (riskiest, level) => (isAtLeast(level.risk ?? 'low', riskiest?.risk ?? 'low') ? level : riskiest),
      undefined,
    );
}
