import { catalogueOf } from '../../permissions/catalogue.ts';
import type { StepContext } from '../../wizard/step.ts';
import { describeExclusions } from '../permissions/describeExclusions.ts';
import { draftedGrants } from '../permissions/draftedGrants.ts';
import { exclusionsOf } from '../permissions/exclusionsOf.ts';
import type { AccessDraft } from './accessStep.ts';

/** Why this token type cannot be had, with all that it cannot carry; none where it can. */
export function tokenTypeProblem(
  { tokenType }: Pick<AccessDraft, 'tokenType'>,
  context: StepContext,
): string | undefined {
  const { options, drafts, text } = context;
  const type = options.tokenTypes.find(({ id }) => id === tokenType);
  if (!type) return text('access.tokenTypeRequired');
  const exclusions = exclusionsOf(draftedGrants(drafts), tokenType, catalogueOf(options.groups));
  return exclusions.length > 0 ? describeExclusions(type, exclusions, context) : undefined;
}
