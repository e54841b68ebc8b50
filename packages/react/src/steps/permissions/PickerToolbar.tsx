import { countSelected, type Selection } from '@tokenwright/core/permissions';
import { type KeyboardEvent, type RefObject, useId } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { PermissionFiltering } from './usePermissionFilter.ts';

export interface PickerToolbarProps {
  readonly filter: PermissionFiltering;
  readonly selection: Selection;
  readonly search: RefObject<HTMLInputElement | null>;
  /** Moves focus to the list. */
  readonly onEnterList: () => void;
}

/** Search, filter and counts. */
export function PickerToolbar({ filter, selection, search, onEnterList }: PickerToolbarProps) {
  const { part, text } = useTokenwright();
  const id = useId();
  const { shown, total, selected, hidden } = countSelected(filter.found, selection);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== 'ArrowDown') return;
    event.preventDefault();
    if (event.key === 'ArrowDown') onEnterList();
  };
  return (
    <div {...part('permission-search')}>
      <label className="twr-visually-hidden" htmlFor={id}>
        {text('permissions.search')}
      </label>
      <input
        {...part('input')}
        id={id}
        ref={search}
        type="search"
        autoComplete="off"
        spellCheck={false}
        placeholder={text('permissions.searchHint')}
        value={filter.query}
        onChange={(event) => filter.setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <label {...part('only-selected')}>
        <input
          {...part('choice-input')}
          type="checkbox"
          checked={filter.isOnlySelected}
          onChange={(event) => filter.setOnlySelected(event.target.checked)}
        />
        {text('permissions.onlySelected')}
      </label>
      <p {...part('permission-counts')} role="status">
        {text('permissions.counts', { shown, total, chosen: selected, hidden })}
      </p>
    </div>
  );
}
