import type { PickMove } from '@tokenwright/core/permissions';
import { type KeyboardEvent, useCallback } from 'react';

/** Control or Command and Z undoes what was done, with Shift it does it again; a text field keeps its own. */
export function useUndoKeys(move: (move: PickMove) => void) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const isText = (event.target as HTMLElement).matches('[type="search"], textarea');
      if (isText || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      move({ do: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    },
    [move],
  );
}
