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

const PIECES = ':has(> mark, > [data-part="mark"])';

const SKIPPED = `style, script, pre, [role="status"], [aria-live], ${PIECES}`;

export function readTexts(root: Element): readonly StoryText[] {
  const texts: StoryText[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) {
      const parent = node.parentElement;
      if (parent && node.data.trim() && !parent.closest(SKIPPED)) texts.push(described(node.data, parent));
    } else if (node instanceof Element) texts.push(...namesOf(node), ...textInPieces(node));
  }
  return texts;
}

function namesOf(element: Element): StoryText[] {
  return NAMES.flatMap((attribute) => {
    const text = element.getAttribute(attribute);
    return text?.trim() ? [{ ...described(text, element), attribute }] : [];
  });
}

function textInPieces(element: Element): StoryText[] {
  const text = element.matches(PIECES) ? element.textContent : '';
  return text ? [described(text, element)] : [];
}

function described(text: string, element: Element): StoryText {
  const lang = element.closest('.twr [lang], .twr[lang]')?.getAttribute('lang') ?? '';
  return { text, lang, part: element.closest<HTMLElement>('[data-part]')?.dataset.part ?? element.localName };
}
