import { useInsertionEffect, useRef } from 'react';

type Send = (event: { readonly type: 'abandon' | 'hide' }) => void;

export function usePageLifetime(send: Send): void {
  useAbandonOnUnmount(send);
  useHideWithPage(send);
}

/** Waits, because StrictMode and hot reload remount immediately. */
function useAbandonOnUnmount(send: Send): void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // React cleans up other effects also when it only hides the tree.
  useInsertionEffect(() => {
    clearTimeout(timer.current);
    return () => {
      timer.current = setTimeout(() => send({ type: 'abandon' }));
    };
  }, [send]);
}

/** The back/forward cache would show the secret again, and a discarded page would leave an unseen token. */
function useHideWithPage(send: Send): void {
  useInsertionEffect(() => {
    const hide = ({ persisted }: PageTransitionEvent) => send({ type: persisted ? 'hide' : 'abandon' });
    window.addEventListener('pagehide', hide);
    return () => window.removeEventListener('pagehide', hide);
  }, [send]);
}
