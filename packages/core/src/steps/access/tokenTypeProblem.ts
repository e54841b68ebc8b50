import { catalogueOf } from '../../permissions/catalogue.ts';
import { grantLabel } from '../../permissions/grantLabel.ts';
import type { StepContext } from '../../wizard/step.ts';
import { draftedGrants } from '../permissions/draftedGrants.ts';
import { exclusionOf } from '../permissions/exclusionOf.ts';
import type { AccessDraft } from './accessStep.ts';

/** Why this token type cannot be had; none where it can. */
export function tokenTypeProblem(
  { tokenType }: Pick<AccessDraft, 'tokenType'>,
  { options, drafts, text }: StepContext,
): string | undefined {
  const type = options.tokenTypes.find(({ id }) => id === tokenType);
  if (!type) return text('access.tokenTypeRequired');
  const catalogue = catalogueOf(options.groups);
  const exclusion = exclusionOf(draftedGrants(drafts), tokenType, catalogue);
  if (!exclusion) return undefined;
  const permission = grantLabel(exclusion.grant, catalogue);
  return text('access.excluded', { tokenType: type.label, permission, reason: exclusion.reason });
}
