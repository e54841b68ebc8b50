export interface StoryText {
  readonly text: string;
  readonly lang: string;
  readonly part: string;
  readonly attribute?: string;
}

const NAMES = [
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'aria-valuetext',
  'placeholder',
  'title',
  'alt',
];

const SKIPPED = 'style, script, pre, mark, [role="status"], [aria-live]';

export function readTexts(root: Element): readonly StoryText[] {
  const texts: StoryText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const parent = node.parentElement;
      if (!parent?.closest(SKIPPED) && parent && node.data.trim() && !parent.querySelector(':scope > mark'))
        texts.push(described(node.data, parent));
    } else if (node instanceof Element) texts.push(...namesOf(node), ...markedText(node));
  }
  return texts;
}

function namesOf(element: Element): StoryText[] {
  return NAMES.flatMap((attribute) => {
    const text = element.getAttribute(attribute);
    return text?.trim() ? [{ ...described(text, element), attribute }] : [];
  });
}

function markedText(element: Element): StoryText[] {
  const text = element.querySelector(':scope > mark') ? element.textContent : '';
  return text ? [described(text, element)] : [];
}

function described(text: string, element: Element): StoryText {
  const lang = element.closest('.twr [lang], .twr[lang]')?.getAttribute('lang') ?? '';
  return { text, lang, part: element.closest<HTMLElement>('[data-part]')?.dataset.part ?? element.localName };
}
