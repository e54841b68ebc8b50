/**
 * Makes the rest of the wizard and of the dialog around a nested question inert. The top layer does that too, but in WebKit
 * Tab still reaches what is behind.
 * @returns a function that ends it
 */
export function makeInertAround(question: HTMLElement): () => void {
  const around: Element[] = [];
  const isOurs = (element: Element | null): element is Element =>
    element?.closest('[data-part="dialog"], [data-part="wizard"]') != null;
  for (let inner: Element = question; isOurs(inner.parentElement); inner = inner.parentElement) {
    around.push(...[...inner.parentElement.children].filter((each) => each !== inner && !each.hasAttribute('inert')));
  }
  for (const element of around) element.setAttribute('inert', '');
  return () => {
    for (const element of around) element.removeAttribute('inert');
  };
}
