import { useEffect, useRef } from 'react';

/** The used part of the Navigation API (WHATWG HTML), which not every browser has. */
interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
}

/**
 * Asks before the back button within a product leaves the page, like every other way out. In browsers that can't block
 * it, the page is left, and its unseen token is revoked.
 * @param ask asks the user if data would be lost; returns whether it asked
 */
export function useNavigationBlocker(ask: () => boolean): void {
  const latest = useRef(ask);
  useEffect(() => {
    latest.current = ask;
  });
  useEffect(() => {
    const { navigation } = window as { readonly navigation?: EventTarget };
    const hold = (event: Event) => {
      if ((event as NavigateEvent).navigationType !== 'traverse' || !event.cancelable) return;
      if (latest.current()) event.preventDefault();
    };
    navigation?.addEventListener('navigate', hold);
    return () => navigation?.removeEventListener('navigate', hold);
  }, []);
}
