import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * For a part that may go away while something in it has focus: hands the focus to its heir, instead of losing it to the page.
 * Returns the ref of the part.
 */
export function useRestoreFocus<Part extends HTMLElement>(heir: RefObject<HTMLElement | null>): RefObject<Part | null> {
  const part = useRef<Part>(null);
  useLayoutEffect(() => {
    const leaving = part.current;
    return () => {
      if (leaving?.matches(':focus-within')) heir.current?.focus();
    };
  }, [heir]);
  return part;
}
