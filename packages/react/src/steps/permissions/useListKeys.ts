import type { ListRow } from '@tokenwright/core/permissions';
import { type KeyboardEvent, type RefObject, useRef } from 'react';
import { moveInList, typeAhead } from './moveInList.ts';

/** Letters typed within so many milliseconds of each other are one word. */
const PAUSE = 700;

/** What takes the focus of a row, the first that it has. A select would keep the arrow keys to itself. */
const CONTROLS = ['input:checked:enabled', '[aria-expanded]', 'input:enabled', 'button'];

interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  /** Puts focus on a row, drawn or not. */
  readonly focusRow: (place: number) => void;
}

/**
 * Up and down, Home, End, page keys and type-ahead lead from row to row; left and right stay with the levels, and space
 * with whatever has focus, unless it is part of a name that is being typed.
 * @param show draws the row of a key
 * @param settle says that a row has got the focus, and the list may have been scrolled
 */
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
    // A row that is locked has no control, and is focused itself, so that its reason is read out.
    const controls = CONTROLS.map((control) => row.querySelector<HTMLElement>(control));
    (controls.find((control) => control !== null) ?? row).focus();
    settle();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.matches('select, textarea')) return;
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
      // Alone it ticks; within a name it must not.
      if (letter === ' ' && before === '') return undefined;
      typed.current = { text: before + letter, at: timeStamp };
      return typeAhead(rows, from, typed.current.text) ?? (letter === ' ' ? from : undefined);
    }
  };
  return { onKeyDown, focusRow };
}

function rowOf(list: HTMLElement | null, key: string): HTMLElement | null {
  return list?.querySelector(`[data-row="${CSS.escape(key)}"]`) ?? null;
}
