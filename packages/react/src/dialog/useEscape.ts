import { type RefObject, useEffect } from 'react';

/**
 * Claims Esc inside the dialog before other listeners: a host's modal around it listens on the document, and would
 * close with the wizard in it. The key is handled where it arrives, by the dialog or its content.
 */
export function useEscape(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const claim = (event: KeyboardEvent) => {
      const { current } = dialog;
      if (event.key === 'Escape' && current && event.composedPath().includes(current)) event.preventDefault();
    };
    window.addEventListener('keydown', claim, { capture: true });
    return () => window.removeEventListener('keydown', claim, { capture: true });
  }, [dialog]);
}
