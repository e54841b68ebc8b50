import type { SyntheticEvent } from 'react';

const OURS = '[data-part="dialog"], [data-part="wizard"], [data-part="manager"]';

/**
 * Ends React's propagation at our outermost element, so that a host's menu, row or form around it hears nothing. The native
 * event goes on: listeners on `document`, such as those of analytics and popovers, still need it.
 */
export function isolate(event: SyntheticEvent<Element>): void {
  if (!event.currentTarget.parentElement?.closest(OURS)) event.isPropagationStopped = () => true;
}

const names =
  'Click DoubleClick AuxClick ContextMenu MouseDown MouseUp MouseMove MouseOver MouseOut PointerDown PointerUp PointerMove PointerOver PointerOut PointerCancel TouchStart TouchMove TouchEnd TouchCancel Wheel KeyDown KeyUp KeyPress Focus Blur BeforeInput Input Change Select Invalid Submit Reset Copy Cut Paste CompositionStart CompositionUpdate CompositionEnd DragStart Drag DragEnter DragOver DragLeave DragEnd Drop';

/** Handlers that isolate each event that bubbles. */
export const isolation: Readonly<Record<string, typeof isolate>> = Object.fromEntries(
  names.split(' ').map((name) => [`on${name}`, isolate]),
);
