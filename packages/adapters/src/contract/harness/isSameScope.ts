import type { ResourceScope } from '@tokenwright/core';
import { isSameSet } from './isSameSet.ts';

export function isSameScope(one: ResourceScope | undefined, other: ResourceScope | undefined): boolean {
  return one?.mode === other?.mode && isSameSet(idsOf(one), idsOf(other));
}

function idsOf(scope: ResourceScope | undefined): readonly string[] {
  return scope?.mode === 'selected' ? scope.ids : [];
}
