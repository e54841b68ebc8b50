import { useEffect, useRef } from 'react';

/** What is used here of the Navigation API (WHATWG HTML), which not every browser has yet. */
interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
}

/**
 * The back button within a product would take the page away with the secret on it. Where the browser lets a page hold it,
 * it asks like every other way out; where it does not, the page goes and its token is revoked.
 */
export function useHeldBack(isHeld: boolean, ask: () => void): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    const { navigation } = window as { readonly navigation?: EventTarget };
    if (!isHeld || !navigation) return;
    const hold = (event: Event) => {
      if ((event as NavigateEvent).navigationType !== 'traverse' || !event.cancelable) return;
      event.preventDefault();
      latest.current();
    };
    navigation.addEventListener('navigate', hold);
    return () => navigation.removeEventListener('navigate', hold);
  }, [isHeld]);
}
