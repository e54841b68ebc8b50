import { type FoundPermissions, type Selection, selectionState } from '@tokenwright/core';
import { useId, useMemo } from 'react';
import { TriStateBox } from '../../fields/TriStateBox.tsx';
import { useScope } from '../../scope/Scope.tsx';
import { usePickerScope } from './PickerScope.tsx';

export interface SelectShownProps {
  readonly found: FoundPermissions;
  readonly selection: Selection;
  /** Whether every group is open; `undefined` where they cannot be closed. */
  readonly areOpen: boolean | undefined;
  readonly onOpenAll: (open: boolean) => void;
}

/** Selects or clears all that is shown at once, and opens or closes all groups. */
export function SelectShown({ found, selection, areOpen, onOpenAll }: SelectShownProps) {
  const { part, text } = useScope();
  const { tokenType, move } = usePickerScope();
  const id = useId();
  const permissions = useMemo(() => found.groups.flatMap((each) => each.permissions), [found]);
  const { state, choosable } = selectionState(permissions, selection, tokenType);
  return (
    <div {...part('select-shown')}>
      <label htmlFor={id}>
        <TriStateBox
          id={id}
          state={state}
          disabled={choosable === 0}
          onChange={(all) => move({ do: all ? 'selectAll' : 'clearAll', permissions })}
        />
        {text(found.isFiltered ? 'permissions.selectShown' : 'permissions.selectAll', { count: permissions.length })}
      </label>
      {selection.size > 0 && (
        <button
          type="button"
          {...part('link-button')}
          onClick={() => move({ do: 'clearAll', permissions: [...selection.catalogue.permissions.values()] })}
        >
          {text('permissions.clearAll')}
        </button>
      )}
      {areOpen !== undefined && (
        <button type="button" {...part('link-button')} aria-expanded={areOpen} onClick={() => onOpenAll(!areOpen)}>
          {text(areOpen ? 'permissions.closeAll' : 'permissions.openAll')}
        </button>
      )}
    </div>
  );
}
