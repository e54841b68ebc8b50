import type { SelectionChange } from '../changeRanks.ts';
import type { BulkChange, SkippedPermission } from '../selectAll.ts';
import type { AppliedTemplate } from '../templates/applyTemplate.ts';
import { type Announcement, countAnnouncement } from './announcement.ts';

const LATER: Announcement = { id: 'permissions.notFuture', values: {}, names: {} };

/** What “select all” selected, what it left and why, and that permissions which are added later are not included. */
export function bulkAnnouncements({ set, added, removed, skipped }: BulkChange): readonly Announcement[] {
  const asked = new Set(set.map(({ permission }) => permission));
  const others = added.filter(({ grant }) => !asked.has(grant.permission));
  const dangerous = skipped.filter(({ isDangerous }) => isDangerous);
  const withoutLevel = skipped.filter(({ obstacle, isDangerous }) => !obstacle && !isDangerous);
  return [
    countAnnouncement('permissions.bulkSet', set.length),
    ...besides(others.length, removed.length),
    ...counted('permissions.bulkDangerous', dangerous.length),
    ...skippedSayings(skipped),
    ...counted('permissions.bulkNoLevel', withoutLevel.length),
    LATER,
  ];
}

/** How many were cleared, and how many went with them. */
export function clearSayings(cleared: number, { removed }: SelectionChange): readonly Announcement[] {
  return [countAnnouncement('permissions.bulkCleared', cleared), ...besides(0, removed.length)];
}

/** What a template chose, and what of it cannot be had here. */
export function templateSayings({ template, grants, added, skipped }: AppliedTemplate): readonly Announcement[] {
  const { length } = grants;
  return [
    { id: 'permissions.applied', values: { count: length }, names: { template: [template.label] } },
    ...besides(added.length, 0),
    ...skippedSayings(skipped),
    ...counted('permissions.notOffered', skipped.filter(({ obstacle }) => !obstacle).length),
  ];
}

function besides(added: number, removed: number): readonly Announcement[] {
  return [...counted('permissions.bulkAdded', added), ...counted('permissions.bulkRemoved', removed)];
}

function skippedSayings(skipped: readonly Pick<SkippedPermission, 'obstacle'>[]): readonly Announcement[] {
  const count = (kind: 'locked' | 'excluded') => skipped.filter(({ obstacle }) => obstacle?.kind === kind).length;
  return [
    ...counted('permissions.bulkLocked', count('locked')),
    ...counted('permissions.bulkExcluded', count('excluded')),
  ];
}

function counted(id: string, count: number): readonly Announcement[] {
  return count > 0 ? [countAnnouncement(id, count)] : [];
}
