const ENGLISH = 'en';
const NAMES = ['aria-label', 'placeholder', 'title', 'alt'];

/** Marks English texts with `lang`, on the elements whose text or name is in `formatted`. */
export function markFallbacks(formatted: ReadonlySet<string>): () => void {
  const marked = new Set<Element>();
  const update = (element: Element | null) => {
    if (!element?.closest('.twr') || element.classList.contains('twr')) return;
    if (isEnglish(element, formatted)) {
      marked.add(element);
      element.setAttribute('lang', ENGLISH);
    } else if (marked.delete(element)) element.removeAttribute('lang');
  };
  const visit = (node: Node) => {
    if (node.nodeType === Node.TEXT_NODE) update(node.parentElement);
    else if (node instanceof Element) for (const each of [node, ...node.querySelectorAll('*')]) update(each);
  };
  const observer = new MutationObserver((changes) => {
    for (const { target, addedNodes } of changes) {
      if (target instanceof Element) update(target);
      else visit(target);
      addedNodes.forEach(visit);
    }
  });
  visit(document.body);
  observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributeFilter: NAMES });
  return () => observer.disconnect();
}

function isEnglish(element: Element, formatted: ReadonlySet<string>): boolean {
  const texts = [...element.childNodes]
    .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
    .map((node) => node.nodeValue);
  const named = NAMES.map((name) => element.getAttribute(name));
  return [...texts, texts.join(''), ...named].some((text) => !!text && formatted.has(text.trim()));
}
