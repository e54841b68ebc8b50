import type { SyntheticEvent } from 'react';

const OURS = '[data-part="dialog"], [data-part="wizard"], [data-part="manager"]';

/** Stops React events at our root. Native events still reach `document`. */
export function isolate(event: SyntheticEvent<Element>): void {
  const isOutermost = !event.currentTarget.parentElement?.closest(OURS);
  if (isOutermost && !isUnusedEscape(event)) event.isPropagationStopped = () => true;
}

/** In a search with text, Escape only clears the search. */
function isUnusedEscape({ currentTarget, target, nativeEvent }: SyntheticEvent<Element>): boolean {
  if (!currentTarget.matches('[data-part="manager"]') || nativeEvent.type !== 'keydown') return false;
  const isTyping = target instanceof HTMLInputElement && target.value !== '';
  return (nativeEvent as KeyboardEvent).key === 'Escape' && !isTyping;
}

const names =
  'Click DoubleClick AuxClick ContextMenu MouseDown MouseUp MouseMove MouseOver MouseOut PointerDown PointerUp PointerMove PointerOver PointerOut PointerCancel TouchStart TouchMove TouchEnd TouchCancel Wheel KeyDown KeyUp KeyPress Focus Blur BeforeInput Input Change Select Invalid Submit Reset Copy Cut Paste CompositionStart CompositionUpdate CompositionEnd DragStart Drag DragEnter DragOver DragLeave DragEnd Drop';

export const isolation: Readonly<Record<string, typeof isolate>> = Object.fromEntries(
  names.split(' ').map((name) => [`on${name}`, isolate]),
);
