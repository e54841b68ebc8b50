import { type CustodyUserEvent, type Secret, secretFileNames, type Token } from '@tokenwright/core';
import { type RefObject, useState } from 'react';
import { copyKeys, copySecret } from './copySecret.ts';

export interface Announcement {
  readonly id: 'reveal.copied' | 'reveal.notCopied' | 'reveal.downloaded' | 'reveal.notDownloaded' | 'reveal.notYet';
  readonly values?: Readonly<Record<string, string>>;
}

interface Kept {
  readonly token: Token;
  readonly secret: Secret;
  readonly saved: string | false;
}

export function useKeeping(
  { token, secret, saved }: Kept,
  send: (event: CustodyUserEvent) => void,
  field: RefObject<HTMLInputElement | null>,
) {
  const [isShown, setShown] = useState(false);
  const [announcement, say] = useState<Announcement>();
  const [isOnClipboard, setOnClipboard] = useState(false);
  const copied = () => {
    send({ type: 'copied' });
    setOnClipboard(true);
    say({ id: 'reveal.copied' });
  };
  return {
    isShown,
    announcement,
    copied,
    isOnClipboard,
    replaced() {
      setOnClipboard(false);
      if (announcement?.id === 'reveal.copied') say(undefined);
    },
    toggle: () => setShown(!isShown),
    async copy() {
      const isCopied = await copySecret(secret);
      // The clipboard can respond after the page has closed.
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
    done: () => (saved ? send({ type: 'finish' }) : say({ id: 'reveal.notYet' })),
  };
}

type SecretFile = 'env' | 'txt';

const ANSWER_TIMEOUT = 30_000;

function downloadSecret(secret: Secret, tokenName: string, kind: SecretFile): string {
  const { file, variable } = secretFileNames(tokenName);
  const fileName = `${file}.${kind}`;
  const url = secret.read((text) => {
    const content = kind === 'env' ? `${variable}=${text}\n` : text;
    return URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
  });
  // Not in the document, where a recorder could fetch the file.
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  const timer = setTimeout(revoke, ANSWER_TIMEOUT);
  const callOff = secret.onWipe(revoke);
  return fileName;

  function revoke(): void {
    clearTimeout(timer);
    callOff();
    URL.revokeObjectURL(url);
  }
}
