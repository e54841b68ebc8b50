import { useEffect, useRef } from 'react';

/**
 * Acts when the element is taken out of the page by somebody else than React, with whatever is around it: then no component unmounts,
 * and what it shows would stay in memory. One that is only moved is back before this looks.
 */
export function useRemoval(watched: Element | null, isWatched: boolean, act: () => void): void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    if (!watched || !isWatched) return;
    const observer = new MutationObserver(() => watched.isConnected || latest.current());
    for (const root of rootsAround(watched)) observer.observe(root, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [watched, isWatched]);
}

/** An observer doesn't see out of a shadow root, so each root on the way is observed. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}
