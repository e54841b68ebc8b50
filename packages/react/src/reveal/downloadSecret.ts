import { type Secret, secretFileNames } from '@tokenwright/core';

/** `env`: a line `NIGHTLY_EXPORT_TOKEN=…` for a `.env` file. `txt`: only the secret. */
export type SecretFile = 'env' | 'txt';

/** Longest time for a browser to read the file, in milliseconds. */
const ANSWER_TIMEOUT = 30_000;

/**
 * Offers the secret as a file, and returns the file name. Browsers don't report whether they stored it, so a download
 * only counts after the user confirms.
 */
export function downloadSecret(secret: Secret, tokenName: string, kind: SecretFile): string {
  const { file, variable } = secretFileNames(tokenName);
  const fileName = `${file}.${kind}`;
  const url = secret.read((text) => {
    const content = kind === 'env' ? `${variable}=${text}\n` : text;
    return URL.createObjectURL(new Blob([content], { type: 'text/plain' }));
  });
  // Never added to the document: a recorder could read the address and fetch the file.
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
