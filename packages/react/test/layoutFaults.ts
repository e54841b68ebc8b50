const SCROLLERS = '[data-part="snippet-tabs"], [data-part="code"], [data-part="paste-entries"]';

const FLOATS = '[role="tooltip"], [role="menu"]';

const FIELDS = 'input, textarea, select, option, svg, svg *';

export function layoutFaults(root: HTMLElement): readonly string[] {
  const edge = root.getBoundingClientRect();
  const faults = [...root.querySelectorAll<HTMLElement>('*')]
    .filter(
      (element) => isSeen(element) && !element.matches(FIELDS) && !element.closest(SCROLLERS) && !isShortened(element),
    )
    .flatMap((element) => faultsOf(element, edge).map((fault) => `${nameOf(element)} ${fault}`));
  if (document.documentElement.scrollWidth > innerWidth) faults.push('the page scrolls sideways');
  return [...new Set(faults)];
}

function faultsOf(element: HTMLElement, edge: DOMRect): string[] {
  const { left, right } = element.getBoundingClientRect();
  const { display, position, overflowX, overflowY, textOverflow } = getComputedStyle(element);
  const faults: string[] = [];
  if (left < edge.left - 1 || right > edge.right + 1) faults.push('leaves the page');
  if (position === 'absolute' && element.textContent && coversText(element)) faults.push('covers text');
  if (display === 'inline' || display === 'contents') return faults;
  if (isTooWide(element) && textOverflow !== 'ellipsis')
    faults.push(overflowX === 'visible' ? 'spills' : 'is cut or scrolls sideways');
  const isTall = element.scrollHeight > element.clientHeight + 1;
  if (isTall && /hidden|clip/.test(overflowY) && textOverflow !== 'ellipsis' && !hidesWholeName(element))
    faults.push('is cut off');
  return faults;
}

function isTooWide(element: HTMLElement): boolean {
  if (element.scrollWidth <= element.clientWidth + 1) return false;
  if (!element.querySelector(FLOATS)) return true;
  const { left, right } = element.getBoundingClientRect();
  const inner = [...element.querySelectorAll<HTMLElement>('*')].filter(
    (each) => !each.closest(FLOATS) && isSeen(each) && !isShortened(each),
  );
  const texts = [...element.childNodes].filter((each) => each instanceof Text);
  return [...inner.map((each) => each.getBoundingClientRect()), ...texts.flatMap(rectsOf)].some(
    (edge) => edge.left < left - 1 || edge.right > right + 1,
  );
}

/** The progress list hides a name that has no room. */
function hidesWholeName(element: HTMLElement): boolean {
  const name = element.querySelector(':scope > [data-part="progress-title"]');
  return name !== null && name.getBoundingClientRect().top >= element.getBoundingClientRect().bottom;
}

function coversText(element: HTMLElement): boolean {
  const { left, right, top, bottom } = element.getBoundingClientRect();
  const siblings = [...(element.parentElement?.children ?? [])].filter((each) => each !== element);
  return siblings
    .flatMap(lettersOf)
    .some(
      (text) =>
        text.width > 1 &&
        text.left < right - 1 &&
        text.right > left + 1 &&
        text.top < bottom - 1 &&
        text.bottom > top + 1,
    );
}

function lettersOf(element: Element): readonly DOMRect[] {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const rects: DOMRect[] = [];
  while (texts.nextNode()) rects.push(...rectsOf(texts.currentNode));
  return rects;
}

function rectsOf(text: Node): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNode(text);
  return [...range.getClientRects()];
}

function isSeen(element: HTMLElement): boolean {
  const { offsetWidth, offsetHeight, offsetParent } = element;
  const isInHidden = (offsetParent?.getBoundingClientRect().width ?? 2) <= 1;
  return offsetWidth > 1 && offsetHeight > 1 && !isInHidden && !element.closest('[hidden], .twr-visually-hidden');
}

function isShortened({ parentElement: parent }: HTMLElement): boolean {
  return parent !== null && (getComputedStyle(parent).textOverflow === 'ellipsis' || isShortened(parent));
}

function nameOf(element: HTMLElement): string {
  const part = element.closest<HTMLElement>('[data-part]');
  return `${part?.dataset.part}${part === element ? '' : ` ${element.localName}`}`;
}
