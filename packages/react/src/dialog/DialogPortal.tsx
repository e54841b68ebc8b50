import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

const MODALS = 'dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]';
const never = () => () => {};

/** A dialog outside of the nearest open modal would be inert, so that modal comes before the body. */
export function DialogPortal({ children }: { readonly children: ReactNode }) {
  // A server renders no portal, so hydration must begin without it.
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

/** Stands where the dialog is used. It comes before the dialog, so that its effect puts the place into the document first. */
function Anchor({ place }: { readonly place: HTMLElement }) {
  const { container } = useTokenwright();
  const anchor = useRef<HTMLTemplateElement>(null);
  useLayoutEffect(() => {
    const from = anchor.current;
    if (!from) return;
    // No box of its own in a host's grid. Set by script, because a strict `style-src` refuses the attribute.
    place.style.display = 'contents';
    inheritTheme(from, place);
    (container ?? nearestModal(from) ?? rootOf(from)).append(place);
    // A host that removes its element without React takes the dialog, and a secret on it, away too.
    const observer = new MutationObserver(() => from.isConnected || place.remove());
    observer.observe(from.getRootNode(), { childList: true, subtree: true });
    return () => {
      observer.disconnect();
      // The dialog closes after this, and gives focus back only while it is in the document.
      queueMicrotask(() => from.isConnected || place.remove());
    };
  }, [container, place]);
  return <template ref={anchor} />;
}

function nearestModal(from: Element): Element | undefined {
  return from.closest(MODALS) ?? [...document.querySelectorAll('dialog[open]')].filter(isModal).at(-1);
}

/** jsdom does not know `:modal`. */
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

function inheritTheme(from: Element, to: HTMLElement): void {
  const [theirs, ours] = [getComputedStyle(from.parentElement ?? from), getComputedStyle(document.body)];
  for (const name of [...INHERITED, ...customProperties(from.parentElement ?? from, theirs)]) {
    const value = theirs.getPropertyValue(name);
    if (value !== ours.getPropertyValue(name)) to.style.setProperty(name, value);
  }
  const lang = from.closest<HTMLElement>('[lang]')?.lang;
  if (lang) to.lang = lang;
  if (theirs.direction) to.dir = theirs.direction;
}

/** Firefox lists custom properties among the computed ones, Chromium and WebKit in the typed map alone. */
function customProperties(element: Element, style: CSSStyleDeclaration): readonly string[] {
  const names =
    'computedStyleMap' in element ? [...element.computedStyleMap().keys()] : Array.from(style as ArrayLike<string>);
  return names.filter((name) => name.startsWith('--twr-'));
}
