import type { DraftStorage } from '../src/start/wizardStart.ts';

export function draftInMemory(text: string | null = null) {
  const kept = { text };
  const storage: DraftStorage = {
    load: () => kept.text,
    save: (saved) => {
      kept.text = saved;
    },
    remove: () => {
      kept.text = null;
    },
  };
  return { kept, storage };
}
