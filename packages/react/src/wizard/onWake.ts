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
