import { afterEach } from 'vitest';

const UNTRANSLATED = 'script, style, textarea, title, [translate="no"], font[data-translated]';
let stop = () => {};

/**
 * Simulates a browser's translator: replaces each text node by the same words in `<font><font>`.
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
 * Returns texts with siblings: after a translation, React would update a detached node, or throw when it removes one.
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
