import { type RefObject, useLayoutEffect, useRef } from 'react';

/** Moves focus to `heir` if a part unmounts while it contains the focus. Returns the ref of the part. */
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
