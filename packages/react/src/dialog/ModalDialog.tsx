import * as Dialog from '@radix-ui/react-dialog';
import { type ReactNode, useState } from 'react';
import { Settling } from '../fields/Settling.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { DialogHeaderPlace } from './DialogHeader.tsx';
import { DialogPortal } from './DialogPortal.tsx';
import { NativeModal } from './NativeModal.tsx';

export interface ModalDialogProps {
  readonly title: ReactNode;
  readonly describedBy?: string;
  readonly role?: 'dialog' | 'alertdialog';
  /** A click outside never calls it, because closing could lose a secret. */
  readonly onCloseRequest: (by?: 'back') => void;
  readonly children: ReactNode;
}

export function ModalDialog(props: ModalDialogProps) {
  return (
    <DialogPortal>
      <OpenDialog {...props} />
    </DialogPortal>
  );
}

function OpenDialog({ title, describedBy, role = 'dialog', onCloseRequest, children }: ModalDialogProps) {
  const { part, text } = useTokenwright();
  // A ref would render the page twice.
  const [place] = useState(() => document.createElement('div'));
  return (
    <Dialog.Root open modal={false} onOpenChange={(open) => open || onCloseRequest()}>
      <Dialog.Content
        asChild
        role={role}
        aria-describedby={describedBy}
        onOpenAutoFocus={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => event.target === document.body || event.preventDefault()}
        onInteractOutside={(event) => event.preventDefault()}
      >
        <NativeModal onCloseRequest={onCloseRequest}>
          <header {...part('dialog-header')}>
            <Dialog.Title {...part('dialog-title')}>{title}</Dialog.Title>
            <div
              className="twr-dialog-place"
              ref={(header) => {
                if (header !== place.parentElement) header?.append(place);
              }}
            />
            <Dialog.Close {...part('dialog-close')} aria-label={text('wizard.close')}>
              <Cross />
            </Dialog.Close>
          </header>
          <div {...part('dialog-body')}>
            <DialogHeaderPlace.Provider value={place}>
              <Settling page="dialog">{children}</Settling>
            </DialogHeaderPlace.Provider>
          </div>
        </NativeModal>
      </Dialog.Content>
    </Dialog.Root>
  );
}

function Cross() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d="m3.5 3.5 9 9m0-9-9 9" stroke="currentColor" strokeWidth="1.75" strokeLinecap="round" />
    </svg>
  );
}
