import { layoutFaults } from '../../../packages/react/test/layoutFaults.ts';
import { focusFaults } from './focusFaults.ts';
import { pageNow } from './pageNow.ts';
import { unreadableTexts } from './unreadableTexts.ts';

export interface PageFault {
  readonly kind: 'blank' | 'clipped' | 'unreadable' | 'focus' | 'stale';
  readonly text: string;
}

export interface Inspection {
  readonly page: string;
  readonly faults: readonly PageFault[];
  readonly text: string;
  readonly drafts: readonly string[];
  readonly rows: readonly (readonly [name: string, status: string])[];
  readonly isStored: boolean;
}

/** @param wasTab whether the last act moved focus with Tab, so that the focused element must be visible */
export function inspectPage(wasTab: boolean): Inspection {
  const dialog = [...document.querySelectorAll<HTMLDialogElement>('dialog[open]')].at(-1);
  const root = dialog ?? document.querySelector<HTMLElement>('[data-part="manager"]') ?? document.body;
  const fault = (kind: PageFault['kind']) => (text: string) => ({ kind, text });
  return {
    page: pageNow(),
    faults: [
      ...blankness(root).map(fault('blank')),
      ...layoutFaults(root).filter(isNoTooltip).map(fault('clipped')),
      ...movedFrames().map(fault('clipped')),
      ...cutDialogs().map(fault('clipped')),
      ...unreadableTexts(root).map(fault('unreadable')),
      ...focusFaults(dialog, wasTab).map(fault('focus')),
      ...staleTexts().map(fault('stale')),
    ],
    // biome-ignore lint/performance/useDomNodeTextContent: only visible text makes a claim
    text: document.body.innerText,
    drafts: [...root.querySelectorAll<HTMLInputElement>('input:not([type=radio], [type=checkbox]), textarea')].map(
      ({ type, value }) => (type === 'password' ? '' : value),
    ),
    rows: [...document.querySelectorAll<HTMLElement>('[data-part="token-row"]')].map((row) => [
      row.querySelector('[data-part="token-name"]')?.textContent ?? '',
      row.dataset.state ?? '',
    ]),
    isStored: dialog?.querySelector<HTMLInputElement>('[data-step="secret"] input[type=checkbox]')?.checked ?? false,
  };
}

/** A tooltip covers its surroundings by design. */
function isNoTooltip(text: string): boolean {
  const isShown = document.querySelector('[data-part="tooltip"]:not([hidden])') !== null;
  return !isShown || !text.endsWith(' spills');
}

const FEW_LETTERS = 20;

/** A field shows as much as a short text. */
const FIELD = 10;

function blankness(root: HTMLElement): readonly string[] {
  if (root === document.body) return [];
  const body = ['page-body', 'dialog-body'].map((part) => root.querySelector<HTMLElement>(`[data-part="${part}"]`));
  let letters = 0;
  for (const element of (body.find((each) => each !== null) ?? root).querySelectorAll<HTMLElement>('*')) {
    const own = element.matches('input, textarea, select') ? FIELD : ownLetters(element);
    if (own > 0 && isOnScreen(element)) letters += own;
    if (letters >= FEW_LETTERS) return [];
  }
  return [`only ${letters} letters are on the screen`];
}

function ownLetters(element: Element): number {
  const texts = [...element.childNodes].filter((node) => node instanceof Text);
  return texts.reduce((sum, text) => sum + text.data.trim().length, 0);
}

function isOnScreen(element: Element): boolean {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width < 2 || height < 2) return false;
  const found = document.elementFromPoint(left + Math.min(width / 2, 8), top + height / 2);
  // A point on the backdrop finds the dialog itself.
  return found !== null && (element.contains(found) || (!found.matches('dialog') && found.contains(element)));
}

/** Frames that never scroll, and yet have moved. */
function movedFrames(): readonly string[] {
  const frames = document.querySelectorAll<HTMLElement>('dialog, dialog [data-part], .twr-wizard-pages');
  return [...frames]
    .filter(({ scrollTop }) => scrollTop > 0)
    .filter((frame) => !/auto|scroll/.test(getComputedStyle(frame).overflowY))
    .filter((frame) => !frame.matches('input, textarea'))
    .map((frame) => `${frame.className} scrolled out by ${frame.scrollTop} px`);
}

/** Contents of a dialog that no scrolling reaches. */
function cutDialogs(): readonly string[] {
  return [...document.querySelectorAll<HTMLElement>('dialog[open]')].flatMap((dialog) => {
    const edge = dialog.getBoundingClientRect();
    const parts = [...dialog.querySelectorAll<HTMLElement>('h2, p, button, input')].filter(
      (part) => part.closest('dialog') === dialog && part.checkVisibility({ visibilityProperty: true }),
    );
    const cut = parts.filter((part) => {
      const { bottom, height, width } = part.getBoundingClientRect();
      return height > 1 && width > 1 && bottom > edge.bottom + 1 && !scrollerAround(part, dialog);
    });
    return cut.slice(0, 1).map((part) => `${part.localName} “${part.textContent}” is below its dialog`);
  });
}

function scrollerAround(element: Element, root: Element): boolean {
  for (let at: Element | null = element; at && root.contains(at); at = at.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight) return true;
  }
  return false;
}

/** Texts that React updates although a translator has taken them out of the page. */
function staleTexts(): readonly string[] {
  const stale: string[] = [];
  for (const root of document.querySelectorAll('#host')) {
    const key = Object.keys(root).find((name) => name.startsWith('__reactContainer$'));
    const fiber = key && (root as unknown as Record<string, { readonly stateNode: { readonly current: Fiber } }>)[key];
    if (fiber) collectStale(fiber.stateNode.current, stale);
  }
  return stale;
}

interface Fiber {
  readonly tag: number;
  readonly stateNode: unknown;
  readonly child: Fiber | null;
  readonly sibling: Fiber | null;
}

const HOST_TEXT = 6;

function collectStale(fiber: Fiber, stale: string[]): void {
  for (let at: Fiber | null = fiber; at; at = at.sibling) {
    if (at.tag === HOST_TEXT && at.stateNode instanceof Text && !at.stateNode.isConnected)
      stale.push(at.stateNode.data);
    if (at.child) collectStale(at.child, stale);
  }
}
