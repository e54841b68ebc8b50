import { type Secret, secretFileNames } from '@tokenwright/core';

/** `env`: a line `NIGHTLY_EXPORT_TOKEN=…` for a `.env` file. `txt`: the secret and nothing else. */
export type SecretFile = 'env' | 'txt';

/** How long a browser may take to read the file, in milliseconds. */
const ANSWER_TIMEOUT = 30_000;

/**
 * Offers the secret as a file, and returns what the file is called. Whether it was stored no page is told,
 * so a download counts as kept only with the person's word.
 */
export function downloadSecret(secret: Secret, tokenName: string, kind: SecretFile): string {
  const { file, variable } = secretFileNames(tokenName);
  const fileName = `${file}.${kind}`;
  const url = secret.read((text) => {
    const content = kind === 'env' ? `${variable}=${text}\n` : text;
    return URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
  });
  // Never in the document: a recorder would see the address, and could fetch what it names.
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
