import type { ListRow } from '@tokenwright/core/permissions';
import { foldText } from '@tokenwright/core/text';

const PAGE = 10;

/**
 * The row to which a key leads from another, `undefined` for a key that moves nowhere. The ends are ends: a person who
 * holds a key down must not start over.
 * @param key as `KeyboardEvent.key` gives it
 */
export function moveInList(count: number, from: number, key: string): number | undefined {
  if (count === 0) return undefined;
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const to = Object.hasOwn(steps, key) ? steps[key] : undefined;
  return to === undefined ? undefined : Math.min(count - 1, Math.max(0, to));
}

/**
 * The next row whose label begins with what was typed, going round; `undefined` for none.
 * The same letter again goes on to the next one; more letters stay where they still match.
 * @param typed all that was typed without a pause
 */
export function typeAhead(rows: readonly ListRow[], from: number, typed: string): number | undefined {
  const folded = foldText(typed);
  if (folded.trim() === '') return undefined;
  const letters = [...folded];
  const isRepeated = letters.every((letter) => letter === letters[0]);
  const wanted = isRepeated ? (letters[0] ?? '') : folded;
  const first = isRepeated ? from + 1 : from;
  for (let step = 0; step < rows.length; step += 1) {
    const at = (first + step) % rows.length;
    const row = rows[at];
    if (row && foldText(labelOf(row)).startsWith(wanted)) return at;
  }
  return undefined;
}

function labelOf(row: ListRow): string {
  return row.kind === 'group' ? row.group.label : row.permission.label;
}
