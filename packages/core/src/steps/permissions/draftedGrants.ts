import type { Grant } from '../../token/token.ts';
import type { Drafts } from '../../wizard/step.ts';
import type { PermissionsDraft } from './permissionsStep.ts';

const NONE: readonly Grant[] = [];

/** The grants that are chosen so far; none where the host asks for no permissions. */
export function draftedGrants({ permissions }: Drafts): readonly Grant[] {
  const { grants = NONE } = (permissions ?? {}) as Partial<PermissionsDraft>;
  return grants;
}
