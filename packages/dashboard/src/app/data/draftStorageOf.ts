import type { DraftStorage } from '@tokenwright/react';

/** One draft for each member, because members of one browser share its storage. */
export function draftStorageOf(memberId: string): DraftStorage {
  const key = `mountly-token-draft-${memberId}`;
  return {
    load: () => localStorage.getItem(key),
    save: (text) => localStorage.setItem(key, text),
    remove: () => localStorage.removeItem(key),
  };
}
