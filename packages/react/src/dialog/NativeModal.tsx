import { type ComponentPropsWithoutRef, forwardRef, useLayoutEffect, useRef } from 'react';
import { isolate } from '../provider/isolateEvents.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { containScroll } from './containScroll.ts';
import { makeInertAround } from './makeInertAround.ts';
import { showModal } from './showModal.ts';
import { useEscape } from './useEscape.ts';

export interface NativeModalProps extends ComponentPropsWithoutRef<'dialog'> {
  /** The person wants out by the browser's own ways: Esc, Android's back. */
  readonly onCloseRequest: () => void;
}

/** A `<dialog>` in the top layer for as long as it is mounted. Closing it gives focus back to where it was. */
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
    showModal(dialog);
    isShown.current = true;
    const letScroll = containScroll(dialog);
    const wake = makeInertAround(dialog);
    return () => {
      letScroll();
      wake();
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
        // One that ends the composing of a word is the keyboard's.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        // Held down, it would ask and answer in turns.
        if (!event.repeat) onCloseRequest();
      }}
      onCancel={(event) => {
        event.stopPropagation();
        // A file field's own `cancel` comes by here too.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onCloseRequest();
      }}
      // A browser lets itself be refused only so often, and a script may close it: it opens again, and asks.
      onClose={(event) => {
        const { currentTarget } = event;
        event.stopPropagation();
        // React hides a tree by ending its effects, which closes the dialog here.
        if (!isShown.current || currentTarget.open) return;
        showModal(currentTarget);
        onCloseRequest();
      }}
    />
  );
});
