import type { Secret } from '@tokenwright/core';

/**
 * Puts the secret on the clipboard from inside a copy of the person's own, and says whether that was done: exactly its bytes,
 * whatever the selection would have given. An event that a script made up fills nothing.
 */
export function fillCopy(event: ClipboardEvent, secret: Secret): boolean {
  const { clipboardData, isTrusted } = event;
  if (!isTrusted || !clipboardData || secret.isWiped) return false;
  secret.read((text) => clipboardData.setData('text/plain', text));
  event.preventDefault();
  // Nobody after us may put something else there, and nobody needs to see this event.
  event.stopImmediatePropagation();
  return true;
}
