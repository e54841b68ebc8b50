/**
 * Keeps the page behind a dialog from moving: `overscroll-behavior` does that only where the dialog itself can scroll,
 * so not over its header, its buttons or its backdrop.
 * @returns a function that stops it
 */
export function containScroll(dialog: HTMLElement): () => void {
  const hold = (event: WheelEvent | TouchEvent) => {
    const isZoom = event.ctrlKey || ('touches' in event && event.touches.length > 1);
    if (!isZoom && event.cancelable && !canScroll(event.target as Element, dialog)) event.preventDefault();
  };
  const active = { passive: false };
  dialog.addEventListener('wheel', hold, active);
  dialog.addEventListener('touchmove', hold, active);
  return () => {
    dialog.removeEventListener('wheel', hold);
    dialog.removeEventListener('touchmove', hold);
  };
}

function canScroll(from: Element, dialog: Element): boolean {
  for (let element: Element | null = from; element && dialog.contains(element); element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(overflowY)) return true;
    if (element.scrollWidth > element.clientWidth && /auto|scroll/.test(overflowX)) return true;
  }
  return false;
}
