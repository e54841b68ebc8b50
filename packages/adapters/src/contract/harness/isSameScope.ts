import type { ResourceScope } from '@tokenwright/core';

export function isSameScope(one: ResourceScope | undefined, other: ResourceScope | undefined): boolean {
  return one?.mode === other?.mode && isSameSet(idsOf(one), idsOf(other));
}

function idsOf(scope: ResourceScope | undefined): readonly string[] {
  return scope?.mode === 'selected' ? scope.ids : [];
}

export function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((item) => other.includes(item));
}
