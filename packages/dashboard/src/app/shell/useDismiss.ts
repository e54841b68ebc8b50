import { type RefObject, useEffect } from 'react';

export function useDismiss(container: RefObject<HTMLElement | null>, isOpen: boolean, close: () => void): void {
  useEffect(() => {
    if (!isOpen) return;
    const watch = new AbortController();
    const closeOutside = (event: Event) => {
      if (event.target instanceof Node && !container.current?.contains(event.target)) close();
    };
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
      container.current?.querySelector<HTMLElement>('[aria-expanded]')?.focus();
    };
    document.addEventListener('pointerdown', closeOutside, watch);
    document.addEventListener('focusin', closeOutside, watch);
    container.current?.addEventListener('keydown', closeOnEscape, watch);
    return () => watch.abort();
  }, [container, isOpen, close]);
}
