import { catalogueOf } from '../permissions/catalogue.ts';
import { type DroppedGrant, pruneGrants } from '../permissions/pruneGrants.ts';
import type { AccessDraft } from '../steps/access/accessStep.ts';
import { draftedGrants } from '../steps/permissions/draftedGrants.ts';
import type { PermissionsDraft } from '../steps/permissions/permissionsStep.ts';
import type { Drafts } from '../wizard/step.ts';
import type { TokenOptions } from './tokenOptions.ts';

export interface PrunedDrafts {
  readonly drafts: Drafts;
  readonly dropped: readonly DroppedGrant[];
  /** Id of the token type that is no longer offered. */
  readonly droppedTokenType: string | undefined;
}

/**
 * The drafts without what new options no longer allow; all else is kept, and nothing is chosen in its place.
 * What became of the expiration, `keepOffered` says.
 */
export function pruneDrafts(drafts: Drafts, options: TokenOptions): PrunedDrafts {
  const { grants, dropped } = pruneGrants(draftedGrants(drafts), catalogueOf(options.groups));
  const access = drafts.access as AccessDraft | undefined;
  const isOffered = !access?.tokenType || options.tokenTypes.some(({ id }) => id === access.tokenType);
  return {
    drafts: {
      ...drafts,
      ...(dropped.length > 0 && { permissions: { ...(drafts.permissions as PermissionsDraft), grants } }),
      ...(!isOffered && { access: { ...access, tokenType: '' } }),
    },
    dropped,
    droppedTokenType: isOffered ? undefined : access.tokenType,
  };
}
