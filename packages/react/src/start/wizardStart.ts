import type { Drafts, WizardNotice } from '@tokenwright/core';
import type { ReactNode } from 'react';

/** Your storage for one kept draft of the current user, such as `localStorage` under a key with the user's id. */
export interface DraftStorage {
  /** Returns the saved text, or `null`. */
  readonly load: () => string | null | undefined | Promise<string | null | undefined>;
  readonly save: (text: string) => void | Promise<void>;
  readonly remove: () => void | Promise<void>;
}

export interface WizardStart {
  readonly round: number;
  readonly drafts?: Drafts;
  readonly notice?: ReactNode;
  readonly keep?: (drafts: Drafts) => Promise<void>;
  readonly onDiscard?: () => void;
  readonly onNotice?: (notice: WizardNotice) => void;
}
