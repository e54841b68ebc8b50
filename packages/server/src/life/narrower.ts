import { catalogueIndex } from '../catalogue/catalogueIndex.ts';
import type { TokenOptions } from '../wire/tokenOptionsSchema.ts';
import type { Grant } from '../wire/tokenRequestSchema.ts';
import type { ResourceScope } from '../wire/tokenSchema.ts';

export function areWithin(grants: readonly Grant[], others: readonly Grant[], options: TokenOptions): boolean {
  const { rank } = catalogueIndex(options);
  const isWithin = (grant: Grant, other: Grant) =>
    grant.permission === other.permission &&
    (grant.level === other.level || (rank(grant) !== -1 && rank(grant) <= rank(other)));
  return grants.every((grant) => others.some((other) => isWithin(grant, other)));
}

export function isScopeWithin(scope: ResourceScope | undefined, other: ResourceScope | undefined): boolean {
  if (!scope || !other) return scope === other;
  if (other.mode === 'selected') {
    const ids = new Set(other.ids);
    return scope.mode === 'selected' && scope.ids.every((id) => ids.has(id));
  }
  return other.mode === 'all' || scope.mode !== 'all';
}
