import type { PermissionLevel } from '../api/tokenOptions.ts';
import type { Grant } from '../token/token.ts';
import type { Catalogue } from './catalogue.ts';

const READS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a grant changes nothing, nor does any level that it includes. In doubt it does: a level is taken to read only
 * where the host says so, where it is called `read`, or where all its endpoints are.
 */
export function isReadOnly(grant: Grant, catalogue: Catalogue): boolean {
  const levels = catalogue.permissions.get(grant.permission)?.levels ?? [];
  const included = levels.slice(0, catalogue.rank(grant) + 1);
  return included.length > 0 && included.every(readsOnly);
}

function readsOnly({ id, readOnly, endpoints = [] }: PermissionLevel): boolean {
  if (readOnly !== undefined) return readOnly;
  const changes = endpoints.some(({ method }) => !READS.includes(method.toUpperCase()));
  return !changes && (endpoints.length > 0 || id === 'read');
}
