import type { Text } from '../messages/createText.ts';
import { bulkSayings } from './picking/bulkSayings.ts';
import type { BulkChange } from './selectAll.ts';

/** Says what “select all” selected, what it left and why, and that permissions which are added later are not included. */
export function sayBulkChange(change: BulkChange, text: Text): string {
  return bulkSayings(change)
    .map(({ id, values }) => text(id, values))
    .join(' ');
}
