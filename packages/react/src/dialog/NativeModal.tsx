import { type ComponentPropsWithoutRef, forwardRef, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { isolate } from '../provider/isolateEvents.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { keepOnTop, showModal } from './keepOnTop.ts';
import { printAlone } from './printAlone.ts';

export interface NativeModalProps extends ComponentPropsWithoutRef<'dialog'> {
  /** `back`: the user pressed Back on Android. */
  readonly onCloseRequest: (by?: 'back') => void;
}

export const NativeModal = forwardRef<HTMLDialogElement, NativeModalProps>(function NativeModal(
  { onCloseRequest, ...props },
  ref,
) {
  const { root } = useTokenwright();
  const own = useRef<HTMLDialogElement>(null);
  const isShown = useRef(false);
  useLayoutEffect(() => {
    const dialog = own.current;
    if (!dialog) return;
    const letGo = keepOnTop(dialog);
    isShown.current = true;
    const letScroll = containScroll(dialog);
    const wake = makeInertAround(dialog);
    const stopPrinting = printAlone(dialog);
    return () => {
      letGo();
      letScroll();
      wake();
      stopPrinting();
      isShown.current = false;
      dialog.close?.();
    };
  }, []);
  useEscape(own);
  return (
    <dialog
      {...props}
      {...root('dialog')}
      ref={(element) => {
        own.current = element;
        if (typeof ref === 'function') ref(element);
        else if (ref) ref.current = element;
      }}
      onKeyDown={(event) => {
        isolate(event);
        // During an IME composition, Escape belongs to the input method.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        // Otherwise, a held key would open and close the question repeatedly.
        if (!event.repeat) onCloseRequest();
      }}
      onCancel={(event) => {
        event.stopPropagation();
        // A file field has its own `cancel` event.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onCloseRequest('back');
      }}
      // Browsers can close a dialog despite `preventDefault`: reopen it and ask.
      onClose={(event) => {
        const { currentTarget } = event;
        event.stopPropagation();
        if (!isShown.current || currentTarget.open) return;
        showModal(currentTarget);
        onCloseRequest();
      }}
    />
  );
});

/** Stops Escape before the document, where a host's modal would close too. */
function useEscape(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const stopEscape = (event: KeyboardEvent) => {
      const { current } = dialog;
      if (event.key === 'Escape' && current && event.composedPath().includes(current)) event.preventDefault();
    };
    window.addEventListener('keydown', stopEscape, { capture: true });
    return () => window.removeEventListener('keydown', stopEscape, { capture: true });
  }, [dialog]);
}

/** In WebKit, Tab can reach elements behind the top layer. */
function makeInertAround(question: HTMLElement): () => void {
  const around: Element[] = [];
  const isOurs = (element: Element | null): element is Element =>
    element?.closest('[data-part="dialog"], [data-part="wizard"]') != null;
  for (let inner: Element = question; isOurs(inner.parentElement); inner = inner.parentElement) {
    around.push(...[...inner.parentElement.children].filter((each) => each !== inner && !each.hasAttribute('inert')));
  }
  for (const element of around) element.setAttribute('inert', '');
  return () => {
    for (const element of around) element.removeAttribute('inert');
  };
}

/** `overscroll-behavior` has no effect on the header, the buttons and the backdrop. */
function containScroll(dialog: HTMLElement): () => void {
  const hold = (event: WheelEvent | TouchEvent) => {
    const isZoom = event.ctrlKey || ('touches' in event && event.touches.length > 1);
    if (!isZoom && event.cancelable && !canScroll(event.target as Element, dialog)) event.preventDefault();
  };
  const active = { passive: false };
  dialog.addEventListener('wheel', hold, active);
  dialog.addEventListener('touchmove', hold, active);
  return () => {
    dialog.removeEventListener('wheel', hold);
    dialog.removeEventListener('touchmove', hold);
  };
}

function canScroll(from: Element, dialog: Element): boolean {
  for (let element: Element | null = from; element && dialog.contains(element); element = element.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(element);
    if (element.scrollHeight > element.clientHeight && /auto|scroll/.test(overflowY)) return true;
    if (element.scrollWidth > element.clientWidth && /auto|scroll/.test(overflowX)) return true;
  }
  return false;
}
