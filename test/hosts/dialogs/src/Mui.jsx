import { Button, Dialog, DialogContent, DialogTitle } from '@mui/material';
import { TokenManager } from '@tokenwright/react';
import { useState } from 'react';
import { api } from './api.js';

export default function Mui() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>Settings</Button>
      <Dialog open={isOpen} onClose={() => setOpen(false)} fullWidth maxWidth="md" aria-labelledby="settings">
        <DialogTitle id="settings">Settings</DialogTitle>
        <DialogContent>
          <TokenManager api={api} />
        </DialogContent>
      </Dialog>
    </>
  );
}
