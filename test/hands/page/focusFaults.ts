/** @param isMoved whether the user has just moved focus with the keyboard */
export function focusFaults(dialog: HTMLElement | undefined, isMoved: boolean): readonly string[] {
  const focused = document.activeElement;
  if (dialog && (!focused || focused === document.body)) return ['focus is on the body while a dialog is open'];
  if (dialog && focused && !dialog.contains(focused)) return [`focus is outside of the dialog: ${nameOf(focused)}`];
  if (!isMoved || !(focused instanceof HTMLElement) || focused === document.body) return [];
  return [...hiddenFocus(focused), ...unmarkedFocus(focused)].map((fault) => `${fault}: ${nameOf(focused)}`);
}

function nameOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class') ?? ''} “${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40) ?? ''}”`;
}

function hiddenFocus(focused: HTMLElement): readonly string[] {
  const shape = shapeOf(focused);
  const { left, right, top, bottom, width, height } = shape.getBoundingClientRect();
  if (width < 2 || height < 2) return ['a focused element has no size'];
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return ['focus is off the screen'];
  const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1);
  const ys = [top + 2, (top + bottom) / 2, bottom - 2].filter((y) => y >= 0 && y < innerHeight);
  const isSeen = (y: number) => {
    const found = document.elementFromPoint(x, y);
    return found !== null && (shape.contains(found) || found.contains(shape) || focused.contains(found));
  };
  const cover = document.elementFromPoint(x, (top + bottom) / 2);
  return ys.some(isSeen) ? [] : [`focus is covered by ${cover ? nameOf(cover) : 'the edge of the window'}`];
}

function shapeOf(focused: HTMLElement): HTMLElement {
  const isTransparent = getComputedStyle(focused).opacity === '0' || focused.getBoundingClientRect().width < 2;
  return isTransparent && focused.parentElement ? focused.parentElement : focused;
}

function unmarkedFocus(focused: HTMLElement): readonly string[] {
  if (!focused.matches(':focus-visible')) return [];
  const near = [focused, focused.parentElement, focused.parentElement?.parentElement, focused.nextElementSibling];
  const isMarked = (element: Element) => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
  };
  return near.some((element) => element && isMarked(element)) ? [] : ['focus has no visible mark'];
}
