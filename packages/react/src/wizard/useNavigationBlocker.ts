import { useEffect, useRef } from 'react';

/** What is used here of the Navigation API (WHATWG HTML), which not every browser has yet. */
interface NavigateEvent extends Event {
  readonly navigationType: 'push' | 'replace' | 'reload' | 'traverse';
}

/**
 * The back button within a product would take the page away with what is on it. Where the browser lets a page hold it, it asks
 * like every other way out; where it does not, the page goes, and a token that it made is revoked.
 * @param ask asks the person where something would be lost; whether it did
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
