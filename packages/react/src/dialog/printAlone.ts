/** Works by script, because the host's style sheet could override ours. */
export function printAlone(dialog: HTMLElement): () => void {
  let show: (() => void)[] = [];
  const hide = () => {
    for (let inner: Element = dialog; inner.parentElement; inner = inner.parentElement) {
      const others = [...inner.parentElement.children].filter((each) => each !== inner);
      for (const { style } of others as HTMLElement[]) {
        const [value, priority] = [style.getPropertyValue('display'), style.getPropertyPriority('display')];
        style.setProperty('display', 'none', 'important');
        show.push(() => style.setProperty('display', value, priority));
      }
      if (inner.parentElement === document.body) break;
    }
  };
  const restore = () => {
    for (const undo of show) undo();
    show = [];
  };
  window.addEventListener('beforeprint', hide);
  window.addEventListener('afterprint', restore);
  return () => {
    restore();
    window.removeEventListener('beforeprint', hide);
    window.removeEventListener('afterprint', restore);
  };
}
