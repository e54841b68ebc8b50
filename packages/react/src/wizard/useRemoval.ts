import { type RefObject, useEffect, useRef } from 'react';

/** Calls `act` if the host removes the element; otherwise the secret would stay in memory. */
export function useRemoval(place: RefObject<Element | null>, isWatched: boolean, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const observer = useRef<MutationObserver>(undefined);
  // No cleanup, because React also runs it when it hides a tree.
  useEffect(() => {
    observer.current?.disconnect();
    const watched = place.current;
    if (!watched || !isWatched) return;
    const look = new MutationObserver(() => {
      if (watched.isConnected) return;
      look.disconnect();
      latest.current();
    });
    for (const root of rootsAround(watched)) look.observe(root, { childList: true, subtree: true });
    observer.current = look;
  }, [place, isWatched]);
}

function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
