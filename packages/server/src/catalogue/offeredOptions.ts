import type { Principal } from '../principal.ts';
import { catalogueIndex } from './catalogueIndex.ts';
import { grantableRanks } from './grantableRanks.ts';
import type { Grant, Permission, TokenOptions } from './tokenOptions.ts';

const NOT_YOURS = 'You do not have this permission yourself, so you cannot give it to a token.';

/**
 * The catalogue as one principal may use it: levels above what they may grant are taken away,
 * and a permission with none left is shown locked.
 */
export function offeredOptions(options: TokenOptions, { grantable }: Principal): TokenOptions {
  if (!grantable) return options;
  const ranks = grantableRanks(options, grantable);
  const isOffered = (grant: Grant) => catalogueIndex(options).rank(grant) <= (ranks.get(grant.permission) ?? -1);
  const groups = options.groups.map((group) => ({
    ...group,
    permissions: group.permissions.map((permission) => upTo(permission, ranks.get(permission.id) ?? -1)),
  }));
  const templates = options.templates?.map((template) => ({
    ...template,
    grants: template.grants.filter(isOffered),
  }));
  const refusedCombinations = options.policy?.refusedCombinations?.filter(({ grants }) => grants.every(isOffered));
  return { ...options, groups, templates, policy: options.policy && { ...options.policy, refusedCombinations } };
}

/** A locked permission cannot be chosen, so what it requires no longer matters, and may itself be taken away. */
function upTo(permission: Permission, rank: number): Permission {
  if (rank >= 0) return { ...permission, levels: permission.levels.slice(0, rank + 1) };
  const levels = permission.levels.map((level) => ({ ...level, requires: undefined }));
  return { ...permission, levels, locked: permission.locked ?? { reason: NOT_YOURS } };
}
