import type { Catalogue, PickMove } from '@tokenwright/core/permissions';
import { createContext, useContext } from 'react';

/** What all parts of the picker know; it stays the same while the person chooses. */
interface PickerScopeValue {
  readonly catalogue: Catalogue;
  /** Id of the token type that is chosen, or is the only one; empty while it is open. */
  readonly tokenType: string;
  /** What that is called. */
  readonly tokenTypeLabel: string;
  /** Whether there is no other, so that what it excludes cannot be had at all. */
  readonly isTypeFinal: boolean;
  readonly move: (move: PickMove) => void;
  /** The person goes on without choosing: what the last move had to say is over. */
  readonly hush: () => void;
}

const PickerScopeContext = createContext<PickerScopeValue | null>(null);

export const PickerScope = PickerScopeContext.Provider;

/** @throws {Error} outside of the permissions step */
export function usePickerScope(): PickerScopeValue {
  const scope = useContext(PickerScopeContext);
  if (!scope) throw new Error('This part only works inside PermissionsView. Put it there.');
  return scope;
}
