import type { TokenOptions, TokenType } from '../../api/tokenOptions.ts';
import type { PermissionsDraft } from '../../permissions/picking/permissionsDraft.ts';
import type { Grant } from '../../token/token.ts';
import { type Drafts, draftOf, type StepForm } from '../../wizard/stepContext.ts';

/** The permissions step's id and initial values. No permission is preselected. */
export const permissionsForm: StepForm<'permissions', PermissionsDraft> = {
  id: 'permissions',
  initialValues: () => ({ grants: [] }),
};

const NONE: readonly Grant[] = [];

/** Whether tokens of this type have fixed rights, and so take no permissions. */
export function takesNoPermissions({ tokenTypes }: TokenOptions, tokenType: string): boolean {
  return tokenTypes.find(({ id }) => id === tokenType)?.permissions === 'none';
}

/** The chosen token type; the only one before the user chooses. */
export function draftedTokenType({ tokenTypes: [first, second] }: TokenOptions, drafts: Drafts): string {
  // The access step stores its draft here. It imports this file, so this file can't import it.
  const { tokenType = '' } = (drafts.access ?? {}) as { readonly tokenType?: TokenType['id'] };
  return tokenType === '' && first && !second ? first.id : tokenType;
}

/** The grants that the user has selected so far; none if the wizard has no permissions step. */
export function draftedGrants(drafts: Drafts): readonly Grant[] {
  // A host can start the wizard with a partial draft.
  const draft: Partial<PermissionsDraft> | undefined = draftOf(permissionsForm, drafts);
  return draft?.grants ?? NONE;
}
