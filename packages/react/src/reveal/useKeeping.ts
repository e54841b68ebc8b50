import type { Revealing } from '@tokenwright/core';
import { type RefObject, useState } from 'react';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { copySecret } from './copySecret.ts';
import { downloadSecret, type SecretFile } from './downloadSecret.ts';

/** The result of the user's last attempt to save the secret. */
export interface Said {
  readonly id: 'reveal.copied' | 'reveal.notCopied' | 'reveal.downloaded' | 'reveal.notDownloaded' | 'reveal.notYet';
  readonly values?: Readonly<Record<string, string>>;
}

/** The ways to save the shown secret. Each reports only its proof. */
export function useKeeping({ token, secret, saved }: Revealing, field: RefObject<HTMLInputElement | null>) {
  const { wizard } = useWizard();
  const [isShown, setShown] = useState(false);
  const [said, say] = useState<Said>();
  const copied = () => {
    wizard.send({ type: 'copied' });
    say({ id: 'reveal.copied' });
  };
  return {
    isShown,
    said,
    copied,
    toggle: () => setShown(!isShown),
    async copy() {
      const isCopied = await copySecret(secret);
      // The clipboard may answer after the page is gone.
      if (secret.isWiped) return;
      if (isCopied) return copied();
      setShown(true);
      say({ id: 'reveal.notCopied', values: { keys: copyKeys() } });
      field.current?.focus();
    },
    download(kind: SecretFile) {
      try {
        say({ id: 'reveal.downloaded', values: { file: downloadSecret(secret, token.name, kind) } });
      } catch {
        say({ id: 'reveal.notDownloaded' });
      }
    },
    done: () => (saved ? wizard.send({ type: 'finish' }) : say({ id: 'reveal.notYet' })),
  };
}

function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ C' : 'Ctrl + C';
}
