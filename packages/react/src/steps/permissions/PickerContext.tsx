import type { Catalogue, PickMove } from '@tokenwright/core/permissions';
import { createContext, useContext } from 'react';

/** Shared by all parts of the picker; stable while the selection changes. */
interface PickerContextValue {
  readonly catalogue: Catalogue;
  /** Id of the selected or only token type; empty if undecided. */
  readonly tokenType: string;
  readonly tokenTypeLabel: string;
  /** Whether there is no other token type. */
  readonly isTypeFinal: boolean;
  /**
   * @param pass names the control that the user passes through with the arrow keys. Its moves replace each other, so a
   * level that was only passed leaves no requirements behind.
   */
  readonly move: (move: PickMove, pass?: string) => void;
  /** The user left the control, so its last move counts. */
  readonly endPass: () => void;
  /** Clears the announcement of the last move. */
  readonly clearAnnouncements: () => void;
  /** Ids of the words *Sensitive* and *Dangerous*, for `aria-describedby`. */
  readonly riskIds: { readonly elevated: string; readonly dangerous: string };
}

const PickerContext = createContext<PickerContextValue | null>(null);

export const PickerProvider = PickerContext.Provider;

/** @throws {Error} outside the permissions step */
export function usePickerContext(): PickerContextValue {
  const scope = useContext(PickerContext);
  if (!scope) throw new Error('This part only works inside PermissionsView. Put it there.');
  return scope;
}
