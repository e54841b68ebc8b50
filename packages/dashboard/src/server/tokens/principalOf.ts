import type { Principal } from '@tokenwright/server';
import { grantsOfRole } from '../../seed/grantsOfRole.ts';
import type { Member } from '../../seed/members.ts';

export function principalOf({ id, workspaceId, name, role }: Member): Principal {
  return { workspaceId, memberId: id, memberName: name, grantable: grantsOfRole(role) };
}
