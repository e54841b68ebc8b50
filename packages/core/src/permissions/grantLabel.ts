import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';

/** A grant in the host's words: `Entries: Read and write`, or only `Export data` where there is one level. */
export function grantLabel(grant: Grant, catalogue: Catalogue): string {
  const permission = catalogue.permissions.get(grant.permission);
  if (!permission) return grant.permission;
  const level = catalogue.level(grant);
  return permission.levels.length > 1 && level ? `${permission.label}: ${level.label}` : permission.label;
}
