import type { Catalogue, PickMove } from '@tokenwright/core/permissions';
import { createContext, useContext } from 'react';

interface PickerContextValue {
  readonly catalogue: Catalogue;
  readonly tokenType: string;
  readonly tokenTypeLabel: string;
  readonly isTypeFinal: boolean;
  /** @param pass an id. One undo reverts all moves with the same id, as of the arrow keys */
  readonly move: (move: PickMove, pass?: string) => void;
  readonly endPass: () => void;
  readonly clearAnnouncements: () => void;
  readonly riskIds: { readonly elevated: string; readonly dangerous: string };
}

const PickerContext = createContext<PickerContextValue | null>(null);

export const PickerProvider = PickerContext.Provider;

export function usePickerContext(): PickerContextValue {
  const scope = useContext(PickerContext);
  if (!scope) throw new Error('This part only works inside PermissionsView. Put it there.');
  return scope;
}
