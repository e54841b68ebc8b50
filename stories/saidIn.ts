/** What the permission picker says now about the last change. */
export function saidIn(canvas: HTMLElement): string {
  return canvas.querySelector('[data-part="change-text"]')?.textContent ?? '';
}
