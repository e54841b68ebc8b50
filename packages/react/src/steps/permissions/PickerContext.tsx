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
  readonly move: (move: PickMove) => void;
  /** Clears the announcement of the last move. */
  readonly clearAnnouncements: () => void;
}

const PickerContext = createContext<PickerContextValue | null>(null);

export const PickerProvider = PickerContext.Provider;

/** @throws {Error} outside the permissions step */
export function usePickerContext(): PickerContextValue {
  const scope = useContext(PickerContext);
  if (!scope) throw new Error('This part only works inside PermissionsView. Put it there.');
  return scope;
}
