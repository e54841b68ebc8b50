import { useEffect, useRef } from 'react';

/**
 * Acts when other code than React removes the element, alone or with an ancestor: then no component unmounts, and its
 * secret would stay in memory. An element that only moves is back before this looks.
 */
export function useRemoval(watched: Element | null, isWatched: boolean, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  const observer = useRef<MutationObserver>(undefined);
  // No cleanup: React also runs that when it hides a tree, which may be removed while it is hidden.
  useEffect(() => {
    observer.current?.disconnect();
    if (!watched || !isWatched) return;
    const look = new MutationObserver(() => {
      if (watched.isConnected) return;
      look.disconnect();
      latest.current();
    });
    for (const root of rootsAround(watched)) look.observe(root, { childList: true, subtree: true });
    observer.current = look;
  }, [watched, isWatched]);
}

/** An observer doesn't see out of a shadow root, so each root on the way is observed. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
