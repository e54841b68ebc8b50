import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

const MODALS = 'dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]';
const HEADLESS_UI = '[data-headlessui-state]';
const never = () => () => {};

/** Outside of an open modal, a dialog would be inert. */
export function DialogPortal({ children }: { readonly children: ReactNode }) {
  const isClient = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return isClient && <Portal>{children}</Portal>;
}

function Portal({ children }: { readonly children: ReactNode }) {
  const [place] = useState(() => document.createElement('div'));
  return (
    <>
      <Anchor place={place} />
      {createPortal(children, place)}
    </>
  );
}

function Anchor({ place }: { readonly place: HTMLElement }) {
  const { container } = useTokenwright();
  const anchor = useRef<HTMLTemplateElement>(null);
  useLayoutEffect(() => {
    const from = anchor.current;
    if (!from) return;
    const stopFollowing = followTheme(from, place);
    (container ?? nearestModal(from) ?? rootOf(from)).append(place);
    // A host may remove the anchor without React.
    const observer = new MutationObserver(() => from.isConnected || place.remove());
    observer.observe(from.getRootNode(), { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      stopFollowing();
      // The closing dialog restores focus only while it is in the document.
      queueMicrotask(() => from.isConnected || place.remove());
    };
  }, [container, place]);
  return <template ref={anchor} />;
}

function nearestModal(from: Element): Element | null | undefined {
  const modal = from.closest(MODALS);
  // Clicks outside of its panel close it.
  if (modal?.matches(HEADLESS_UI)) return from.closest(HEADLESS_UI);
  return modal ?? [...document.querySelectorAll('dialog[open]')].filter(isModal).at(-1);
}

function isModal(dialog: Element): boolean {
  try {
    return dialog.matches(':modal');
  } catch {
    return false;
  }
}

function rootOf(element: Element): Element | ShadowRoot {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root : document.body;
}

const INHERITED = ['direction', 'color-scheme', 'font-family', 'font-size', 'color'];

const DECISIVE = ['class', 'style', 'dir', 'lang', 'data-theme', 'data-mode', 'data-color-scheme', 'data-bs-theme'];

function followTheme(from: Element, to: HTMLElement): () => void {
  const follow = () => from.isConnected && inheritTheme(from, to);
  const observer = new MutationObserver(follow);
  for (let outer = from.parentElement; outer; outer = outer.parentElement)
    observer.observe(outer, { attributeFilter: DECISIVE });
  inheritTheme(from, to);
  return () => observer.disconnect();
}

function inheritTheme(from: Element, to: HTMLElement): void {
  // Not a `style` attribute, which a strict `style-src` blocks.
  to.style.cssText = 'display: contents';
  const [theirs, ours] = [getComputedStyle(from.parentElement ?? from), getComputedStyle(document.body)];
  for (const name of [...INHERITED, ...customProperties(from.parentElement ?? from, theirs)]) {
    const value = theirs.getPropertyValue(name);
    if (value !== ours.getPropertyValue(name)) to.style.setProperty(name, value);
  }
  const lang = from.closest<HTMLElement>('[lang]')?.lang;
  if (lang) to.lang = lang;
  if (theirs.direction) to.dir = theirs.direction;
}

/** Chromium and WebKit list custom properties only in `computedStyleMap()`. */
function customProperties(element: Element, style: CSSStyleDeclaration): readonly string[] {
  const names =
    'computedStyleMap' in element ? [...element.computedStyleMap().keys()] : Array.from(style as ArrayLike<string>);
  return names.filter((name) => name.startsWith('--twr-'));
}
