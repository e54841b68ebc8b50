import type { PermissionGroup } from '@tokenwright/core';
import { type Catalogue, listRows, type PickMove, type Selection } from '@tokenwright/core/permissions';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useCallback,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { HostText } from './HostText.tsx';
import { PermissionList } from './PermissionList.tsx';
import { usePickerContext } from './PickerContext.tsx';
import { PickerToolbar } from './PickerToolbar.tsx';
import { SelectShown } from './SelectShown.tsx';
import { useListKeys } from './useListKeys.ts';
import { type PermissionFiltering, usePermissionFilter } from './usePermissionFilter.ts';
import { useRowWindow } from './useRowWindow.ts';

export interface PermissionBrowserProps {
  readonly selection: Selection;
  readonly describedBy: string;
  /** Notes about the selection. Typing in the search does not render them again. */
  readonly children: ReactNode;
}

/** The searchable list of permissions. */
export function PermissionBrowser({ selection, describedBy, children }: PermissionBrowserProps) {
  const { text } = useTokenwright();
  const { catalogue, move, clearAnnouncements } = usePickerContext();
  const filter = usePermissionFilter(catalogue, selection);
  const { found, wanted: query } = filter;
  const groups = useOpenGroups(catalogue, selection);
  const rows = useMemo(() => listRows(found, groups.isOpen), [found, groups.isOpen]);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rowWindow = useRowWindow(rows, list, !found.isFiltered);
  const keys = useListKeys(rows, list, rowWindow);
  useScrollToFound(query, list);
  // A changed list ends the previous announcement.
  const seen = useRef(rows);
  useEffect(() => {
    if (seen.current !== rows) clearAnnouncements();
    seen.current = rows;
  }, [rows, clearAnnouncements]);
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

interface NothingFoundProps {
  readonly filter: PermissionFiltering;
  readonly search: RefObject<HTMLInputElement | null>;
}

/** The empty state of the list, with a button to clear the filters. */
function NothingFound({ filter, search }: NothingFoundProps) {
  const { part, text } = useTokenwright();
  const showAll = () => {
    filter.setQuery('');
    filter.setOnlySelected(false);
    // The button disappears with the filters.
    search.current?.focus();
  };
  return (
    <div {...part('empty')}>
      <p>
        {filter.wanted.trim() === '' ? (
          text('permissions.noneSelected')
        ) : (
          <Phrase id="permissions.noMatch" parts={{ query: <HostText text={filter.wanted} most={60} /> }} />
        )}
      </p>
      <button type="button" {...part('link-button')} onClick={showAll}>
        {text('permissions.showEverything')}
      </button>
    </div>
  );
}

/** Pixels of the list that must be visible during a search. */
const MIN_VISIBLE = 240;

/** Scrolls search results into view, together with the toolbar. */
function useScrollToFound(wanted: string, list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const picker = list.current?.closest('fieldset');
    const toolbar = picker?.querySelector('[data-part="permission-search"]');
    if (wanted === '' || !list.current || !picker || !toolbar) return;
    const { top } = list.current.getBoundingClientRect();
    const page = list.current.closest('[data-part="page-body"]');
    const bottom = Math.min(window.innerHeight, page?.getBoundingClientRect().bottom ?? window.innerHeight);
    const isPassed = top < toolbar.getBoundingClientRect().bottom - 1;
    if (isPassed || bottom - top < MIN_VISIBLE) picker.scrollIntoView({ block: 'start' });
  }, [wanted, list]);
}

/** Undo with Ctrl/⌘+Z, redo with Shift or Ctrl+Y. Text fields keep their own undo. */
function useUndoKeys(move: (move: PickMove) => void) {
  return useCallback(
    (event: KeyboardEvent<HTMLElement>) => {
      const isText = (event.target as HTMLElement).matches('[type="search"], textarea');
      if (isText || event.altKey || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      move({ do: key === 'y' || event.shiftKey ? 'redo' : 'undo' });
    },
    [move],
  );
}

/** Catalogs up to this size start with all groups open. */
const LAID_OUT = 100;

interface OpenGroups {
  readonly isOpen: (group: PermissionGroup) => boolean;
  readonly areAllOpen: boolean;
  readonly toggle: (group: PermissionGroup) => void;
  readonly openAll: (open: boolean) => void;
}

/** Open groups: initially all of a small catalog, or the groups with selected permissions. */
function useOpenGroups({ groups, entries }: Catalogue, selection: Selection): OpenGroups {
  const [open, setOpen] = useState<ReadonlySet<string>>(() => {
    if (entries.length <= LAID_OUT || groups.length === 1) return new Set(groups.map(({ id }) => id));
    return new Set(entries.flatMap(({ position, group }) => (selection.ranks[position] ? [group.id] : [])));
  });
  const isOpen = useCallback((group: PermissionGroup) => open.has(group.id), [open]);
  const toggle = useCallback((group: PermissionGroup) => {
    setOpen((before) => {
      const after = new Set(before);
      if (!after.delete(group.id)) after.add(group.id);
      return after;
    });
  }, []);
  const openAll = useCallback((all: boolean) => setOpen(new Set(all ? groups.map(({ id }) => id) : [])), [groups]);
  return { isOpen, areAllOpen: groups.every(isOpen), toggle, openAll };
}
