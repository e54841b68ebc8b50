import { Dialog, DialogPanel, DialogTitle } from '@headlessui/react';
import { TokenManager } from '@tokenwright/react';
import { useState } from 'react';
import { api } from './api.js';

const panel = { position: 'fixed', inset: 40, overflow: 'auto', background: 'white' };

export default function Headless() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Settings
      </button>
      <Dialog open={isOpen} onClose={() => setOpen(false)}>
        <DialogPanel style={panel}>
          <DialogTitle>Settings</DialogTitle>
          <TokenManager api={api} />
        </DialogPanel>
      </Dialog>
    </>
  );
}
