import type { Secret } from '@tokenwright/core';

/** In milliseconds. Some clipboards never respond. */
const ANSWER_TIMEOUT = 2_000;

/** Copies a secret. Returns `true` only if the browser confirms the copy. */
export async function copySecret(secret: Secret): Promise<boolean> {
  const written = writeToClipboard(secret);
  return (written !== undefined && (await settledInTime(written))) || copyByEvent(secret);
}

/** Not async, because Safari forgets the click after an `await`. Over HTTP, browsers have no clipboard API. */
function writeToClipboard(secret: Secret): Promise<void> | undefined {
  try {
    return secret.read((text) => navigator.clipboard?.writeText(text));
  } catch {
    return undefined;
  }
}

function settledInTime(written: Promise<void>): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ANSWER_TIMEOUT);
    written
      .then(
        () => resolve(true),
        () => resolve(false),
      )
      .finally(() => clearTimeout(timer));
  });
}

function copyByEvent(secret: Secret): boolean {
  let isFilled = false;
  const fill = (event: ClipboardEvent) => {
    isFilled = fillCopy(event, secret);
  };
  window.addEventListener('copy', fill, { capture: true });
  try {
    return document.execCommand('copy') && isFilled;
  } catch {
    return false;
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}

export function fillCopy(event: ClipboardEvent, secret: Secret): boolean {
  const { clipboardData, isTrusted } = event;
  if (!isTrusted || !clipboardData || secret.isWiped) return false;
  secret.read((text) => clipboardData.setData('text/plain', text));
  event.preventDefault();
  event.stopImmediatePropagation();
  return true;
}

export function copyKeys(): string {
  return /Mac|iPhone|iPad/.test(navigator.platform) ? '⌘ C' : 'Ctrl + C';
}
