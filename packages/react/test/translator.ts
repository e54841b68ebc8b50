import { afterEach } from 'vitest';

const UNTRANSLATED = 'script, style, textarea, title, [translate="no"], font[data-translated]';
let stop = () => {};

/**
 * For tests: acts as a browser's translator does, from now to the end of the test. It puts each text, and each text that
 * comes later, into `<font><font>`, and throws React's own text node away. The words stay the same, so that a test finds them.
 */
export function translatePage(): void {
  const observer = new MutationObserver(() => translate());
  const translate = () => {
    observer.disconnect();
    for (const text of textsOf(document.body)) {
      if (text.parentElement?.closest(UNTRANSLATED)) continue;
      const inner = document.createElement('font');
      inner.dataset.translated = '';
      inner.textContent = text.data;
      const outer = document.createElement('font');
      outer.append(inner);
      text.replaceWith(outer);
    }
    observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  };
  translate();
  stop = () => observer.disconnect();
}

afterEach(() => stop());

/**
 * For tests: the texts that React tracks as nodes of their own, which it does for each text with siblings. A translator
 * replaces the node; React then updates one that nobody sees, or throws when it removes it. A text that is the only child
 * of its element is safe.
 */
export function bareTexts(root: Element): readonly string[] {
  return textsOf(root)
    .filter((text) => Object.keys(text).some((key) => key.startsWith('__reactFiber$')))
    .map((text) => `<${text.parentElement?.localName} data-part=${text.parentElement?.dataset.part}>: “${text.data}”`);
}

function textsOf(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
