/**
 * Acts when the page comes back: timers stand still while a laptop sleeps and are late in a background tab.
 * @returns a function that ends it
 */
export function onWake(act: () => void): () => void {
  const events: readonly [EventTarget, string][] = [
    [document, 'visibilitychange'],
    [document, 'resume'],
    [window, 'focus'],
    [window, 'pageshow'],
  ];
  for (const [target, type] of events) target.addEventListener(type, act);
  return () => {
    for (const [target, type] of events) target.removeEventListener(type, act);
  };
}
