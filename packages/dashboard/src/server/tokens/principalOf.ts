import type { Principal } from '@tokenwright/server';
import { grantsOfRole } from '../../seed/grantsOfRole.ts';
import type { Member } from '../../seed/members.ts';
import type { RoleId } from '../../seed/roles.ts';

const TOKEN_RIGHTS: Readonly<Record<RoleId, Principal['tokenRights']>> = {
  owner: 'all',
  admin: 'all',
  editor: 'own',
  analyst: 'own',
  viewer: 'none',
};

export function principalOf({ id, workspaceId, name, role }: Member): Principal {
  return {
    workspaceId,
    memberId: id,
    memberName: name,
    grantable: grantsOfRole(role),
    tokenRights: TOKEN_RIGHTS[role],
  };
}
