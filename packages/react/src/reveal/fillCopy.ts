import type { Secret } from '@tokenwright/core';

/**
 * Puts exactly the secret on the clipboard during the user's own copy, independent of the selection. Returns whether it
 * did; ignores synthetic events.
 */
export function fillCopy(event: ClipboardEvent, secret: Secret): boolean {
  const { clipboardData, isTrusted } = event;
  if (!isTrusted || !clipboardData || secret.isWiped) return false;
  secret.read((text) => clipboardData.setData('text/plain', text));
  event.preventDefault();
  // Later listeners must not replace the text, and have no need for this event.
  event.stopImmediatePropagation();
  return true;
}
