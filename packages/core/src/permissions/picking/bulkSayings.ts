import type { SelectionChange } from '../changeRanks.ts';
import type { BulkChange, SkippedPermission } from '../selectAll.ts';
import type { AppliedTemplate } from '../templates/applyTemplate.ts';
import { countSaying, type Saying } from './saying.ts';

const LATER: Saying = { id: 'permissions.notFuture', values: {}, names: {} };

/** What “select all” selected, what it left and why, and that permissions which are added later are not included. */
export function bulkSayings({ set, added, removed, skipped }: BulkChange): readonly Saying[] {
  const asked = new Set(set.map(({ permission }) => permission));
  const others = added.filter(({ grant }) => !asked.has(grant.permission));
  const dangerous = skipped.filter(({ isDangerous }) => isDangerous);
  const withoutLevel = skipped.filter(({ obstacle, isDangerous }) => !obstacle && !isDangerous);
  return [
    countSaying('permissions.bulkSet', set.length),
    ...besides(others.length, removed.length),
    ...counted('permissions.bulkDangerous', dangerous.length),
    ...skippedSayings(skipped),
    ...counted('permissions.bulkNoLevel', withoutLevel.length),
    LATER,
  ];
}

/** How many were cleared, and how many went with them. */
export function clearSayings(cleared: number, { removed }: SelectionChange): readonly Saying[] {
  return [countSaying('permissions.bulkCleared', cleared), ...besides(0, removed.length)];
}

/** What a template chose, and what of it cannot be had here. */
export function templateSayings({ template, grants, added, skipped }: AppliedTemplate): readonly Saying[] {
  const { length } = grants;
  return [
    { id: 'permissions.applied', values: { count: length }, names: { template: [template.label] } },
    ...besides(added.length, 0),
    ...skippedSayings(skipped),
    ...counted('permissions.notOffered', skipped.filter(({ obstacle }) => !obstacle).length),
  ];
}

function besides(added: number, removed: number): readonly Saying[] {
  return [...counted('permissions.bulkAdded', added), ...counted('permissions.bulkRemoved', removed)];
}

function skippedSayings(skipped: readonly Pick<SkippedPermission, 'obstacle'>[]): readonly Saying[] {
  const count = (kind: 'locked' | 'excluded') => skipped.filter(({ obstacle }) => obstacle?.kind === kind).length;
  return [
    ...counted('permissions.bulkLocked', count('locked')),
    ...counted('permissions.bulkExcluded', count('excluded')),
  ];
}

function counted(id: string, count: number): readonly Saying[] {
  return count > 0 ? [countSaying(id, count)] : [];
}
