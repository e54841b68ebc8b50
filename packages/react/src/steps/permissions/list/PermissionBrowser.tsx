import type { PermissionGroup, PermissionsDraft, Template } from '@tokenwright/core';
import { highestRank, type ListRow, listRows, type PickMove, type Selection } from '@tokenwright/core/permissions';
import { type KeyboardEvent, type ReactNode, type RefObject, useCallback, useEffect, useMemo, useRef } from 'react';
import { Phrase } from '../../../fields/Phrase.tsx';
import { useTokenwright } from '../../../provider/TokenwrightProvider.tsx';
import { PausedStatus } from '../../PausedStatus.tsx';
import { HostText } from '../HostText.tsx';
import { usePickerContext } from '../PickerContext.tsx';
import { PickerToolbar } from '../toolbar/PickerToolbar.tsx';
import { TemplateMenu } from '../toolbar/TemplateMenu.tsx';
import { type PermissionFiltering, usePermissionFilter } from '../toolbar/usePermissionFilter.ts';
import { GroupJump, GroupRail } from './GroupRail.tsx';
import { PermissionList } from './PermissionList.tsx';
import { useListKeys } from './useListKeys.ts';
import { useRowWindow } from './useRowWindow.ts';

export interface PermissionBrowserProps {
  readonly templates: readonly Template[];
  readonly draft: PermissionsDraft;
  readonly selection: Selection;
  readonly describedBy: string;
  readonly children: ReactNode;
}

const ALWAYS_OPEN = () => true;

export function PermissionBrowser({ templates, draft, selection, describedBy, children }: PermissionBrowserProps) {
  const { part, text } = useTokenwright();
  const { catalogue, tokenType, move, clearAnnouncements } = usePickerContext();
  const filter = usePermissionFilter(catalogue, selection, tokenType);
  const { found, wanted: query, proposal, calls } = filter;
  const rows = useMemo(() => listRows(found, ALWAYS_OPEN), [found]);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rowWindow = useRowWindow(rows, list, !found.isFiltered);
  const keys = useListKeys(rows, list, rowWindow);
  const highlighted = useHighlighted(rows, query, proposal !== undefined);
  useScrollToFound(query, list);
  const seen = useRef(rows);
  useEffect(() => {
    if (seen.current !== rows) clearAnnouncements();
    seen.current = rows;
  }, [rows, clearAnnouncements]);
  const undoOn = useUndoKeys(move);
  const jump = useJump(rows, keys.focusRow, list);
  const select = () => {
    const missing = proposal ? calls?.missingGrants(proposal, selection) : lowestOf(highlighted, selection);
    if (missing?.length) move({ do: 'add', grants: proposal?.grants ?? missing });
    search.current?.select();
  };
  return (
    <fieldset
      {...part('picker')}
      data-field="grants"
      aria-describedby={describedBy}
      onKeyDown={(event) => {
        undoOn(event);
        keys.onKeyDown(event);
      }}
    >
      <legend className="twr-visually-hidden">{text('permissions.permissions')}</legend>
      <PickerToolbar
        {...{ filter, selection, search }}
        onEnter={select}
        onEnterList={() => keys.focusRow(rows.findIndex(({ kind }) => kind === 'permission'))}
      >
        <GroupJump found={found} onJump={jump} />
        <TemplateMenu {...{ templates, draft, selection }} />
      </PickerToolbar>
      <div {...part('picker-body')} data-rail={catalogue.groups.length > 1 || undefined}>
        {catalogue.groups.length > 1 && <GroupRail {...{ found, selection, list }} onJump={jump} />}
        <div {...part('picker-list')}>
          {calls && proposal && <calls.RequestProposal proposal={proposal} selection={selection} />}
          <PermissionList
            {...{ found, selection, list }}
            query={proposal ? '' : query}
            highlighted={highlighted?.key}
            pieces={rowWindow.pieces}
          />
          {found.shown === 0 && !proposal && <NothingFound filter={filter} search={search} />}
        </div>
      </div>
      <PausedStatus text={query === '' ? '' : text('permissions.found', { count: found.shown })} />
      {children}
    </fieldset>
  );
}

type PermissionRowOf = Extract<ListRow, { kind: 'permission' }>;

function useHighlighted(rows: readonly ListRow[], query: string, isRequest: boolean): PermissionRowOf | undefined {
  const { catalogue, tokenType } = usePickerContext();
  return useMemo(() => {
    if (query.trim() === '' || isRequest) return undefined;
    return rows.find((row): row is PermissionRowOf => {
      const entry = row.kind === 'permission' ? catalogue.entry(row.permission.id) : undefined;
      return entry !== undefined && highestRank(entry, catalogue, tokenType) >= 0;
    });
  }, [rows, query, isRequest, catalogue, tokenType]);
}

function lowestOf(row: PermissionRowOf | undefined, { catalogue, ranks }: Selection) {
  const entry = row && catalogue.entry(row.permission.id);
  const [lowest] = entry?.grants ?? [];
  return entry && lowest && ranks[entry.position] === 0 ? [lowest] : [];
}

function useJump(
  rows: readonly ListRow[],
  focusRow: (place: number) => void,
  list: RefObject<HTMLElement | null>,
): (group: PermissionGroup) => void {
  const latest = useRef({ rows, focusRow });
  latest.current = { rows, focusRow };
  return useCallback(
    (group) => {
      const { rows: now, focusRow: focus } = latest.current;
      focus(now.findIndex((row) => row.kind === 'permission' && row.group === group));
      const heading = list.current?.querySelector(`[data-group="${CSS.escape(group.id)}"]`);
      heading?.scrollIntoView({ block: 'start' });
    },
    [list],
  );
}

interface NothingFoundProps {
  readonly filter: PermissionFiltering;
  readonly search: RefObject<HTMLInputElement | null>;
}

function NothingFound({ filter, search }: NothingFoundProps) {
  const { part, text } = useTokenwright();
  const showAll = () => {
    filter.setQuery('');
    filter.setOnlySelected(false);
    search.current?.focus();
  };
  return (
    <div {...part('empty')}>
      {filter.wanted.trim() === '' ? (
        <p key="none">{text('permissions.noneSelected')}</p>
      ) : (
        <p key="noMatch">
          <Phrase id="permissions.noMatch" parts={{ query: <HostText text={filter.wanted} most={60} /> }} />
        </p>
      )}
      <button type="button" {...part('link-button')} onClick={showAll}>
        {text('permissions.showEverything')}
      </button>
    </div>
  );
}

function useScrollToFound(wanted: string, list: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const picker = list.current?.closest('fieldset[data-field]');
    const toolbar = picker?.querySelector('[data-part="picker-toolbar"]');
    if (wanted === '' || !list.current || !picker || !toolbar) return;
    const { top } = list.current.getBoundingClientRect();
    if (top < toolbar.getBoundingClientRect().bottom - 1) picker.scrollIntoView({ block: 'start' });
  }, [wanted, list]);
}

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
