import type { Grant, Permission } from '@tokenwright/core';
import { catalogue } from './catalogue.ts';
import { type RoleId, roles } from './roles.ts';

export function grantsOfRole(roleId: RoleId): Grant[] {
  const role = roles.find(({ id }) => id === roleId);
  if (!role) throw new Error(`No role is called "${roleId}". Roles are ${roles.map(({ id }) => id).join(', ')}.`);
  const grantsOf = (group: string, { id: permission, levels }: Permission): Grant[] =>
    levels
      .filter(({ id: level, risk = 'low' }) => role.mayGrant({ group, permission, level, risk }))
      .map(({ id: level }) => ({ permission, level }));
  return catalogue.groups.flatMap((group) => group.permissions.flatMap((one) => grantsOf(group.id, one)));
}
