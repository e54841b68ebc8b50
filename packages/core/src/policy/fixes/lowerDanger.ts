import { catalogueOf } from '../../permissions/catalogue.ts';
import { changeLevel } from '../../permissions/changeLevel.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import { riskOf } from '../../permissions/riskOf.ts';
import { draftedGrants } from '../../steps/permissions/draftedGrants.ts';
import type { PermissionsDraft } from '../../steps/permissions/permissionsStep.ts';
import type { Grant } from '../../token/token.ts';
import type { Drafts } from '../../wizard/step.ts';
import type { FindingFix, FindingSubject } from '../findings/finding.ts';

/** More buttons than this help nobody; the step itself is one click away. */
const MOST = 3;

/**
 * For each dangerous grant: lowers it to its highest level that is not dangerous, or drops it. What cannot work
 * without it goes too. None where it would leave the token with no permission at all.
 */
export function lowerDanger(dangerous: readonly Grant[], { context }: FindingSubject): readonly FindingFix[] {
  const { text, options, drafts } = context;
  const catalogue = catalogueOf(options.groups);
  return dangerous.slice(0, MOST).flatMap((grant): readonly FindingFix[] => {
    const grants = catalogue.entry(grant.permission)?.grants ?? [];
    const left = grants.findLast((lower) => riskOf(lower, catalogue) !== 'dangerous');
    const apply = (before: Drafts) => withLevel(before, grant.permission, left?.level ?? null, context.options);
    if (draftedGrants(apply(drafts)).length === 0) return [];
    const permission = grantLabel(grant, catalogue);
    const label = left
      ? text('fix.lower', { permission, left: grantLabel(left, catalogue) })
      : text('fix.drop', { permission });
    return [{ id: `lower-${grant.permission}`, label, step: 'permissions', apply }];
  });
}

function withLevel(
  drafts: Drafts,
  permission: string,
  level: string | null,
  options: FindingSubject['context']['options'],
): Drafts {
  const { grants } = changeLevel(draftedGrants(drafts), permission, level, catalogueOf(options.groups));
  return { ...drafts, permissions: { ...(drafts.permissions as PermissionsDraft), grants } };
}
