import { type ReactNode, useLayoutEffect, useRef, useState, useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { inheritTheme } from './inheritTheme.ts';

const MODALS = 'dialog[open], [aria-modal="true"], [role="dialog"], [role="alertdialog"]';
const never = () => () => {};

/**
 * Puts a dialog into the host's `container`, else into the nearest open modal, which would make everything outside of it
 * inert, else into the body or the shadow root. No label, link or form of the host is around it there.
 */
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
