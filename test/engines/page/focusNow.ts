import { focusFaults } from '../../hands/page/focusFaults.ts';

export interface Focus {
  readonly name: string;
  readonly role: string;
  readonly headings: string;
  readonly isOnBody: boolean;
  readonly faults: readonly string[];
  readonly escapes: readonly string[];
}

declare global {
  var focusNow: () => Focus;
}

globalThis.focusNow = () => {
  const focused = document.activeElement;
  const dialog = [...document.querySelectorAll<HTMLElement>('dialog[open]')].at(-1);
  const isOnBody = !focused || focused === document.body;
  return {
    name: focused ? nameOf(focused) : '',
    role: focused ? (focused.getAttribute('role') ?? focused.getAttribute('type') ?? focused.localName) : '',
    headings: [...(dialog ?? document).querySelectorAll('h1, h2')].map(({ textContent }) => textContent).join(' · '),
    isOnBody,
    faults: isOnBody
      ? ['focus is on the body']
      : [...focusFaults(dialog, true).filter((fault) => !isMarkMissing(fault, focused)), ...outsideOfScroller(focused)],
    escapes: escapes(),
  };
};

function escapes(): readonly string[] {
  const frames = document.querySelectorAll<HTMLElement>('dialog, dialog [data-part], .twr-wizard-pages');
  return [...frames]
    .filter((frame) => /hidden|clip/.test(getComputedStyle(frame).overflowY) && frame.clientHeight > 1)
    .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
    .map(({ className, scrollHeight, clientHeight }) => `${className}: ${scrollHeight} px in ${clientHeight} px`);
}

function isMarkMissing(fault: string, focused: Element): boolean {
  return fault.startsWith('focus has no visible mark') && (focused as HTMLElement).tabIndex < 0;
}

function nameOf(element: Element): string {
  const referred = element
    .getAttribute('aria-labelledby')
    ?.split(' ')
    .map((id) => document.getElementById(id)?.textContent);
  const { labels } = element as HTMLInputElement;
  const label = labels?.[0]?.textContent;
  return (element.getAttribute('aria-label') ?? referred?.join(' ') ?? label ?? element.textContent ?? '').trim();
}

function outsideOfScroller(focused: Element): readonly string[] {
  const shape = getComputedStyle(focused).opacity === '0' ? (focused.parentElement ?? focused) : focused;
  const box = shape.getBoundingClientRect();
  for (let at = shape.parentElement; at && at !== document.body; at = at.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(at).overflowY)) continue;
    const edge = at.getBoundingClientRect();
    const outside = Math.round(Math.max(edge.top - box.top, box.bottom - edge.bottom));
    if (outside > box.height / 2 && box.height <= edge.height)
      return [`${outside} of ${Math.round(box.height)} px of ${nameOf(focused)} are outside of ${at.className}`];
  }
  return [];
}
