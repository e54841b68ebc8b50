import * as Dialog from '@radix-ui/react-dialog';
import { TokenManager } from '@tokenwright/react';
import { api } from './api.js';

const panel = { position: 'fixed', inset: 40, overflow: 'auto', background: 'white' };

export default function Radix() {
  return (
    <Dialog.Root>
      <Dialog.Trigger>Settings</Dialog.Trigger>
      <Dialog.Portal>
        <Dialog.Overlay />
        <Dialog.Content style={panel} aria-describedby={undefined}>
          <Dialog.Title>Settings</Dialog.Title>
          <TokenManager api={api} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
