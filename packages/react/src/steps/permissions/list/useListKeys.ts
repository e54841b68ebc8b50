import type { ListRow } from '@tokenwright/core/permissions';
import { foldText } from '@tokenwright/core/text';
import { type KeyboardEvent, type RefObject, useRef } from 'react';

/** In milliseconds. */
const PAUSE = 700;

const CONTROLS = ['input:checked:enabled', 'input:enabled', 'select', 'button'];

interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly focusRow: (place: number) => void;
}

export function useListKeys(
  rows: readonly ListRow[],
  list: RefObject<HTMLElement | null>,
  { show, settle }: { readonly show: (key: string) => void; readonly settle: () => void },
): ListKeys {
  const typed = useRef({ text: '', at: 0 });
  const focusRow = (place: number): void => {
    const key = rows[place]?.key;
    if (key === undefined) return;
    if (!rowOf(list.current, key)) show(key);
    const row = rowOf(list.current, key);
    if (!row) return;
    // Focus a locked row, so that screen readers announce its reason.
    const controls = CONTROLS.map((control) => row.querySelector<HTMLElement>(control));
    (controls.find((control) => control !== null) ?? row).focus();
    settle();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || isOpen(target)) return;
    const key = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const from = rows.findIndex((row) => row.key === key);
    if (from === -1) return;
    const to = moveInList(rows.length, from, event.key) ?? byLetters(event);
    if (to === undefined) return;
    event.preventDefault();
    focusRow(to);

    function byLetters({ key: letter, timeStamp }: KeyboardEvent): number | undefined {
      if ([...letter].length !== 1) return undefined;
      const { text, at } = typed.current;
      const before = timeStamp - at < PAUSE ? text : '';
      // A single space toggles; a space within a word is text.
      if (letter === ' ' && before === '') return undefined;
      typed.current = { text: before + letter, at: timeStamp };
      return typeAhead(rows, from, typed.current.text) ?? (letter === ' ' ? from : undefined);
    }
  };
  return { onKeyDown, focusRow };
}

function isOpen(target: HTMLElement): boolean {
  return CSS.supports('selector(:open)') && target.matches('select:open');
}

function rowOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector(`[data-row="${CSS.escape(key)}"]`) ?? null;
}

const PAGE = 10;

/** Stops at both ends, so that a held key does not restart the list. */
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
