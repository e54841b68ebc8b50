import { listRows, type Selection } from '@tokenwright/core/permissions';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { NothingFound } from './NothingFound.tsx';
import { PermissionList } from './PermissionList.tsx';
import { usePickerScope } from './PickerScope.tsx';
import { PickerToolbar } from './PickerToolbar.tsx';
import { SelectShown } from './SelectShown.tsx';
import { useListKeys } from './useListKeys.ts';
import { useOpenGroups } from './useOpenGroups.ts';
import { usePermissionFilter } from './usePermissionFilter.ts';
import { useRowWindow } from './useRowWindow.ts';
import { useScrollToFound } from './useScrollToFound.ts';
import { useUndoKeys } from './useUndoKeys.ts';

export interface PermissionBrowserProps {
  readonly selection: Selection;
  readonly describedBy: string;
  /** What the choices bring about; a key in the search does not draw it anew. */
  readonly children: ReactNode;
}

/** The permissions with what finds them: all that a key in the search draws anew. */
export function PermissionBrowser({ selection, describedBy, children }: PermissionBrowserProps) {
  const { text } = useTokenwright();
  const { catalogue, move, hush } = usePickerScope();
  const filter = usePermissionFilter(catalogue, selection);
  const { found, wanted: query } = filter;
  const groups = useOpenGroups(catalogue, selection);
  const rows = useMemo(() => listRows(found, groups.isOpen), [found, groups.isOpen]);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rowWindow = useRowWindow(rows, list, !found.isFiltered);
  const keys = useListKeys(rows, list, rowWindow);
  useScrollToFound(query, list);
  // Whoever goes on to look for something has read what the last click brought about.
  const seen = useRef(rows);
  useEffect(() => {
    if (seen.current !== rows) hush();
    seen.current = rows;
  }, [rows, hush]);
  const undoOn = useUndoKeys(move);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    undoOn(event);
    keys.onKeyDown(event);
  };
  return (
    <fieldset className="twr-picker" data-field="grants" aria-describedby={describedBy} onKeyDown={onKeyDown}>
      <legend className="twr-visually-hidden">{text('permissions.permissions')}</legend>
      <PickerToolbar {...{ filter, selection, search }} onEnterList={() => keys.focusRow(0)} />
      <SelectShown
        {...{ found, selection }}
        areOpen={found.isFiltered || catalogue.groups.length === 1 ? undefined : groups.areAllOpen}
        onOpenAll={groups.openAll}
      />
      <PermissionList
        {...{ found, selection, query, list }}
        pieces={rowWindow.pieces}
        onToggleGroup={found.isFiltered ? undefined : groups.toggle}
      />
      {found.shown === 0 && <NothingFound filter={filter} search={search} />}
      {children}
    </fieldset>
  );
}
