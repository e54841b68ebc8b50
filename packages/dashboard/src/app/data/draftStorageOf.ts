import type { DraftStorage } from '@tokenwright/react';

/** One draft per member, because the members who use a browser share its storage. */
export function draftStorageOf(memberId: string): DraftStorage {
  const key = `mountly-token-draft-${memberId}`;
  return {
    load: () => localStorage.getItem(key),
    save: (text) => localStorage.setItem(key, text),
    remove: () => localStorage.removeItem(key),
  };
}
