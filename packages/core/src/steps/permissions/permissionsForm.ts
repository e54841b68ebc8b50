import type { TokenOptions, TokenType } from '../../api/tokenOptions.ts';
import type { PermissionsDraft } from '../../permissions/picking/permissionsDraft.ts';
import type { Grant } from '../../token/token.ts';
import { type Drafts, draftOf, type StepForm } from '../../wizard/stepContext.ts';

/** The form of the permissions step. */
export const permissionsForm: StepForm<'permissions', PermissionsDraft> = {
  id: 'permissions',
  initialValues: () => ({ grants: [] }),
};

const NONE: readonly Grant[] = [];

export function takesNoPermissions({ tokenTypes }: TokenOptions, tokenType: string): boolean {
  return tokenTypes.find(({ id }) => id === tokenType)?.permissions === 'none';
}

export function draftedTokenType({ tokenTypes: [first, second] }: TokenOptions, drafts: Drafts): string {
  // The access step imports this file, so this file can't import it.
  const { tokenType = '' } = (drafts.access ?? {}) as { readonly tokenType?: TokenType['id'] };
  return tokenType === '' && first && !second ? first.id : tokenType;
}

/** Returns no grants if the wizard has no permissions step. */
export function draftedGrants(drafts: Drafts): readonly Grant[] {
  // A host can start with a partial draft.
  const draft: Partial<PermissionsDraft> | undefined = draftOf(permissionsForm, drafts);
  return draft?.grants ?? NONE;
}
