import { useInsertionEffect, useRef } from 'react';

type Send = (event: { readonly type: 'abandon' | 'hide' }) => void;

/**
 * Abandons the wizard when its component unmounts for good, and hides it with the page. `send` must keep its identity.
 */
export function usePageLifetime(send: Send): void {
  useAbandonOnUnmount(send);
  useHideWithPage(send);
}

/** StrictMode and hot reload unmount and remount immediately; abandon only if the component stays unmounted. */
function useAbandonOnUnmount(send: Send): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // Unlike the other effects, React keeps this one in a hidden tree: hidden is not left.
  useInsertionEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(() => send({ type: 'abandon' }));
    };
  }, [send]);
}

/**
 * A page restored from the back/forward cache would show the secret again; a page that is discarded would leave an
 * unseen token.
 */
function useHideWithPage(send: Send): void {
  useInsertionEffect(() => {
    const hide = ({ persisted }: PageTransitionEvent) => send({ type: persisted ? 'hide' : 'abandon' });
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, [send]);
}
