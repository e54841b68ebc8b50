import type { CoreMessageId, Text } from '../../messages/createText.ts';
import type { Grant } from '../../token/token.ts';
import type { AppliedTemplate } from '../applyTemplate.ts';
import type { Catalogue } from '../catalogue.ts';
import type { RemovedGrant, SelectionChange } from '../changeRanks.ts';
import { grantLabel } from '../grantLabel.ts';
import type { BulkChange, SkippedPermission } from '../selectAll.ts';

/** A screen reader message. Names are separate, so that a page can isolate the direction of each name. */
export interface Announcement {
  readonly id: CoreMessageId;
  readonly values: Readonly<Record<string, string | number>>;
  readonly names: Readonly<Record<string, readonly string[]>>;
}

export function countAnnouncement(id: CoreMessageId, count: number): Announcement {
  return { id, values: { count }, names: {} };
}

export function changeAnnouncements(
  asked: Grant,
  { added, removed }: SelectionChange,
  { catalogue, text }: { readonly catalogue: Catalogue; readonly text: Text },
): readonly Announcement[] {
  const cause = removed.find(({ missing }) => missing.permission === asked.permission)?.missing ?? asked;
  const isLowered = ({ left }: RemovedGrant) => left !== undefined;
  const effects: readonly { id: CoreMessageId; changed: readonly { grant: Grant }[]; cause: Grant }[] = [
    { id: 'permissions.alsoAdded', changed: added, cause: asked },
    { id: 'permissions.alsoLowered', changed: removed.filter(isLowered), cause },
    { id: 'permissions.alsoRemoved', changed: removed.filter((each) => !isLowered(each)), cause },
  ];
  const label = (grant: Grant) => grantLabel(grant, catalogue, text);
  return effects
    .filter(({ changed }) => changed.length > 0)
    .map(({ id, changed, cause }) => ({
      id,
      values: { count: changed.length },
      names: { changed: changed.map(({ grant }) => label(grant)), permission: [label(cause)] },
    }));
}

const EXCLUDES_FUTURE: Announcement = { id: 'permissions.notFuture', values: {}, names: {} };

export function bulkAnnouncements({ set, added, removed, skipped }: BulkChange): readonly Announcement[] {
  const asked = new Set(set.map(({ permission }) => permission));
  const others = added.filter(({ grant }) => !asked.has(grant.permission));
  const dangerous = skipped.filter(({ isDangerous }) => isDangerous);
  const withoutLevel = skipped.filter(({ obstacle, isDangerous }) => !obstacle && !isDangerous);
  return [
    countAnnouncement('permissions.bulkSet', set.length),
    ...sideEffects(others.length, removed.length),
    ...counted('permissions.bulkDangerous', dangerous.length),
    ...skippedAnnouncements(skipped),
    ...counted('permissions.bulkNoLevel', withoutLevel.length),
    EXCLUDES_FUTURE,
  ];
}

export function clearAnnouncements(cleared: number, { removed }: SelectionChange): readonly Announcement[] {
  return [countAnnouncement('permissions.bulkCleared', cleared), ...sideEffects(0, removed.length)];
}

export function templateAnnouncements(applied: AppliedTemplate): readonly Announcement[] {
  const { template, grants, added, skipped } = applied;
  return [
    { id: 'permissions.applied', values: { count: grants.length }, names: { template: [template.label] } },
    ...sideEffects(added.length, 0),
    ...skippedAnnouncements(skipped),
    ...counted('permissions.notOffered', skipped.filter(({ obstacle }) => !obstacle).length),
  ];
}

function sideEffects(added: number, removed: number): readonly Announcement[] {
  return [...counted('permissions.bulkAdded', added), ...counted('permissions.bulkRemoved', removed)];
}

function skippedAnnouncements(skipped: readonly Pick<SkippedPermission, 'obstacle'>[]): readonly Announcement[] {
  const count = (kind: 'locked' | 'excluded') => skipped.filter(({ obstacle }) => obstacle?.kind === kind).length;
  return [
    ...counted('permissions.bulkLocked', count('locked')),
    ...counted('permissions.bulkExcluded', count('excluded')),
  ];
}

function counted(id: CoreMessageId, count: number): readonly Announcement[] {
  return count > 0 ? [countAnnouncement(id, count)] : [];
}
