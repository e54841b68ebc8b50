import * as Dialog from '@radix-ui/react-dialog';
import { createRoot } from 'react-dom/client';

function BareDialog() {
  return (
    <Dialog.Root>
      <Dialog.Trigger>Create token</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay style={{ position: 'fixed', inset: 0, background: '#0008' }} />
        <Dialog.Content aria-describedby={undefined} style={{ position: 'fixed', inset: 100, background: '#fff' }}>
          <Dialog.Title>Create token</Dialog.Title>
          <label>
            Name <input />
          </label>
          <Dialog.Close>Close</Dialog.Close>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

createRoot(document.body.appendChild(document.createElement('main'))).render(<BareDialog />);
Object.assign(window, { bench: {} });
