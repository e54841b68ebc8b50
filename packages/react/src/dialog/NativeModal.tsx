import { type ComponentPropsWithoutRef, forwardRef, useLayoutEffect, useRef } from 'react';
import { isolate } from '../provider/isolateEvents.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { containScroll } from './containScroll.ts';
import { makeInertAround } from './makeInertAround.ts';
import { printAlone } from './printAlone.ts';
import { showModal } from './showModal.ts';
import { useEscape } from './useEscape.ts';

export interface NativeModalProps extends ComponentPropsWithoutRef<'dialog'> {
  /** Called for the browser's close requests: Esc, Android's back. */
  readonly onCloseRequest: () => void;
}

/** A `<dialog>` in the top layer while it is mounted. Closing it restores focus. */
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
    const stopPrinting = printAlone(dialog);
    return () => {
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
        // Esc during an IME composition belongs to the input method.
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        // Held down, it would ask and answer in turns.
        if (!event.repeat) onCloseRequest();
      }}
      onCancel={(event) => {
        event.stopPropagation();
        // Ignores a file field's own `cancel` event.
        if (event.target !== event.currentTarget) return;
        event.preventDefault();
        onCloseRequest();
      }}
      // Browsers limit how often a dialog can refuse to close, and scripts may close it: reopen it and ask.
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
