/** A frame's focus and scrolling would also move its page. */
export function keepPageStill(): void {
  if (!new URLSearchParams(location.search).has('embedded')) return;
  const { focus } = HTMLElement.prototype;
  HTMLElement.prototype.focus = function (this: HTMLElement) {
    focus.call(this, { preventScroll: true });
    scrollWithin(this);
  };
  Element.prototype.scrollIntoView = function () {
    scrollWithin(this);
  };
}

function scrollWithin(element: Element): void {
  for (let outer = element.parentElement; outer; outer = outer.parentElement) {
    const isPage = outer === document.documentElement;
    if (!isPage && !/auto|scroll/.test(getComputedStyle(outer).overflowY)) continue;
    const inner = element.getBoundingClientRect();
    const { top, height } = isPage ? { top: 0, height: innerHeight } : outer.getBoundingClientRect();
    if (inner.top < top || inner.bottom > top + height)
      outer.scrollTop += inner.top + inner.height / 2 - top - height / 2;
  }
}
