import type { PermissionsDraft } from '../../permissions/picking/permissionsDraft.ts';
import type { Grant } from '../../token/token.ts';
import { type Drafts, draftOf, type StepForm } from '../../wizard/stepContext.ts';

/** The permissions step's id and initial values. No permission is preselected. */
export const permissionsForm: StepForm<'permissions', PermissionsDraft> = {
  id: 'permissions',
  initialValues: () => ({ grants: [] }),
};

const NONE: readonly Grant[] = [];

/** The grants that the user has selected so far; none if the wizard has no permissions step. */
export function draftedGrants(drafts: Drafts): readonly Grant[] {
  // A host can start the wizard with a partial draft.
  const draft: Partial<PermissionsDraft> | undefined = draftOf(permissionsForm, drafts);
  return draft?.grants ?? NONE;
}
