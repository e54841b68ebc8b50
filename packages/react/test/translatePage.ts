const UNTRANSLATED = 'script, style, textarea, title, option, [translate="no"], font[data-translated]';

export function translatePage(): () => void {
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
  return () => observer.disconnect();
}

export function textsOf(root: Element): readonly Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}
