import {
  type FoundPermissions,
  type Selection,
  type SelectionState,
  selectionState,
} from '@tokenwright/core/permissions';
import { memo, useId } from 'react';
import { TriStateBox } from '../../fields/TriStateBox.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { usePickerContext } from './PickerContext.tsx';

export interface SelectShownProps {
  readonly found: FoundPermissions;
  readonly selection: Selection;
  /** Whether all groups are open; `undefined` if groups cannot be closed. */
  readonly areOpen: boolean | undefined;
  readonly onOpenAll: (open: boolean) => void;
}

/** Selects or clears all visible permissions; opens or closes all groups. */
export const SelectShown = memo(function SelectShown({ found, selection, areOpen, onOpenAll }: SelectShownProps) {
  const { part, text } = useTokenwright();
  const { tokenType, move } = usePickerContext();
  const id = useId();
  const shown = selectionState(found.entries, selection, tokenType);
  const change = (all: boolean) =>
    move({ do: all ? 'selectAll' : 'clearAll', permissions: found.entries.map(({ permission }) => permission) });
  return (
    <div {...part('select-shown')}>
      {shown.atOnce > 0 && (
        <label htmlFor={id}>
          <TriStateBox id={id} state={shown.state} onChange={change} />
          {text(labelOf(shown, found), { count: shown.choosable, total: shown.total, byHand: shown.byHand })}
        </label>
      )}
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
});

/** The label counts only permissions that the click will change. */
function labelOf({ choosable, total }: SelectionState, { isFiltered }: FoundPermissions): string {
  if (choosable < total) return isFiltered ? 'permissions.selectShownPart' : 'permissions.selectAllPart';
  return isFiltered ? 'permissions.selectShown' : 'permissions.selectAll';
}
