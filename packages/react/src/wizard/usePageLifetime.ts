import { useInsertionEffect, useRef } from 'react';

type Send = (event: { readonly type: 'abandon' | 'hide' }) => void;

/** `send` must keep its identity. */
export function usePageLifetime(send: Send): void {
  useAbandonOnUnmount(send);
  useHideWithPage(send);
}

/** StrictMode and hot reload remount immediately. */
function useAbandonOnUnmount(send: Send): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // React keeps this effect in a hidden tree.
  useInsertionEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(() => send({ type: 'abandon' }));
    };
  }, [send]);
}

/** The back/forward cache would show the secret again; a discarded page would leave an unseen token. */
function useHideWithPage(send: Send): void {
  useInsertionEffect(() => {
    const hide = ({ persisted }: PageTransitionEvent) => send({ type: persisted ? 'hide' : 'abandon' });
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, [send]);
}
