import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';
import { permissionName } from './permissionName.ts';

/**
 * A grant in the host's words: `Entries: Read and write`, or only `Export data` where there is one level; never the same as
 * another permission's, as far as one can see.
 */
export function grantLabel(grant: Grant, catalogue: Catalogue): string {
  const permission = catalogue.permissions.get(grant.permission);
  if (!permission) return grant.permission;
  const level = catalogue.level(grant);
  const name = permissionName(permission, catalogue);
  return permission.levels.length > 1 && level ? `${name}: ${level.label}` : name;
}
