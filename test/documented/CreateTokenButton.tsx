import type { TokenApi } from '@tokenwright/core';
import { TokenWizardDialog } from '@tokenwright/react/wizard';
import { useState } from 'react';

interface CreateTokenButtonProps {
  readonly api: TokenApi;
  readonly signInAgain: () => Promise<void>;
}

/** The dialog alone, for a host with its own list. */
export function CreateTokenButton({ api, signInAgain }: CreateTokenButtonProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        New token
      </button>
      <TokenWizardDialog
        api={api}
        open={isOpen}
        onOpenChange={setOpen}
        locale="de"
        messages={{ 'wizard.title': 'Zugriffstoken erstellen' }}
        classNames={{ button: 'our-button' }}
        onReauthenticate={signInAgain}
        onNotice={(notice) => console.info(notice.type)}
      />
    </>
  );
}
