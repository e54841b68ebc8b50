import { type RefObject, useEffect } from 'react';

/**
 * Claims Esc inside the dialog before anybody hears of it: a host's own modal around it listens on the document,
 * and would close with the wizard in it. The key is answered where it arrives, by the dialog or by what is in it.
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
