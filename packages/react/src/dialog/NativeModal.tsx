import { type ComponentPropsWithoutRef, forwardRef, useLayoutEffect, useRef } from 'react';
import { useScope } from '../scope/Scope.tsx';

/** A `<dialog>` in the top layer for as long as it is mounted. Closing it gives focus back to where it was. */
export const NativeModal = forwardRef<HTMLDialogElement, ComponentPropsWithoutRef<'dialog'>>(
  function NativeModal(props, ref) {
    const { part } = useScope();
    const own = useRef<HTMLDialogElement>(null);
    useLayoutEffect(() => {
      const dialog = own.current;
      dialog?.showModal();
      return () => dialog?.close();
    }, []);
    return (
      <dialog
        {...props}
        {...part('dialog')}
        ref={(element) => {
          own.current = element;
          if (typeof ref === 'function') ref(element);
          else if (ref) ref.current = element;
        }}
        // The browser's own way out (a second Esc, Android's back) would close without asking.
        onCancel={(event) => event.preventDefault()}
      />
    );
  },
);
