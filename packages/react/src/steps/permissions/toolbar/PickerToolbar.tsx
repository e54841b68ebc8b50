import type { Selection } from '@tokenwright/core/permissions';
import { type ReactNode, useId } from 'react';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { PermissionSearch, type PermissionSearchProps } from './PermissionSearch.tsx';

export interface PickerToolbarProps extends PermissionSearchProps {
  readonly selection: Selection;
  readonly children: ReactNode;
}

export function PickerToolbar({ selection, children, ...search }: PickerToolbarProps) {
  const { part, text } = useTokenwright();
  const { filter } = search;
  const name = useId();
  const views = [
    { isOnlySelected: false, label: text('permissions.viewAll'), count: undefined },
    { isOnlySelected: true, label: text('permissions.viewSelected'), count: selection.size },
  ];
  return (
    <div {...part('picker-toolbar')}>
      <PermissionSearch {...search} />
      {children}
      <div {...part('view-switch')} role="radiogroup" aria-label={text('permissions.view')}>
        {views.map(({ isOnlySelected, label, count }) => (
          <label
            key={String(isOnlySelected)}
            {...part('view')}
            data-state={stateOf(filter.isOnlySelected === isOnlySelected)}
          >
            <input
              type="radio"
              className="twr-view-input"
              name={name}
              checked={filter.isOnlySelected === isOnlySelected}
              onChange={() => filter.setOnlySelected(isOnlySelected)}
            />
            <span>{label}</span>
            {count !== undefined && <span {...part('view-count')}>{text('permissions.number', { count })}</span>}
          </label>
        ))}
      </div>
    </div>
  );
}

function stateOf(isCurrent: boolean): 'selected' | 'none' {
  return isCurrent ? 'selected' : 'none';
}
