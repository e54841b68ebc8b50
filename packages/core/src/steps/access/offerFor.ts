import { type ExpirationOffer, offeredExpirations } from '../../policy/offeredExpirations.ts';
import type { StepContext } from '../../wizard/step.ts';
import { draftedGrants } from '../permissions/draftedGrants.ts';

/** What is offered for the life of a token of this type, with the permissions that are chosen. */
export function offerFor(tokenType: string, context: StepContext): ExpirationOffer {
  return offeredExpirations({ tokenType, permissions: draftedGrants(context.drafts) }, context);
}
