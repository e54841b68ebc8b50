import type { Text } from '../messages/createText.ts';
import type { BulkChange } from './selectAll.ts';

/** Says what “select all” selected, what it left and why, and that permissions which are added later are not included. */
export function sayBulkChange({ set, added, removed, skipped }: BulkChange, text: Text): string {
  const counts: readonly (readonly [id: string, count: number])[] = [
    ['permissions.bulkSet', set.length],
    ['permissions.bulkAdded', added.length],
    ['permissions.bulkRemoved', removed.length],
    ['permissions.bulkLocked', skipped.filter(({ obstacle }) => obstacle?.kind === 'locked').length],
    ['permissions.bulkExcluded', skipped.filter(({ obstacle }) => obstacle?.kind === 'excluded').length],
    ['permissions.bulkNoLevel', skipped.filter(({ obstacle }) => !obstacle).length],
  ];
  const said = counts.filter(([, count], at) => at === 0 || count > 0);
  return [...said.map(([id, count]) => text(id, { count })), text('permissions.notFuture')].join(' ');
}
