import {
  type CatalogueEntry,
  catalogueOf,
  listRows,
  type StepContext,
  selectionOf,
  templatesOf,
} from '@tokenwright/core';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useScope } from '../../scope/Scope.tsx';
import type { StepViewProps } from '../../withView.ts';
import { AccessRequests } from './AccessRequests.tsx';
import { CallImport } from './CallImport.tsx';
import { ChangeBar } from './ChangeBar.tsx';
import { GrantLimits } from './GrantLimits.tsx';
import { NothingFound } from './NothingFound.tsx';
import { PermissionList } from './PermissionList.tsx';
import { PickerScope } from './PickerScope.tsx';
import { PickerToolbar } from './PickerToolbar.tsx';
import { SelectShown } from './SelectShown.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { UnknownGrants } from './UnknownGrants.tsx';
import { useListKeys } from './useListKeys.ts';
import { useOpenGroups } from './useOpenGroups.ts';
import { usePermissionFilter } from './usePermissionFilter.ts';
import { usePickerValues } from './usePickerValues.ts';
import { useRowWindow } from './useRowWindow.ts';
import { useUndoKeys } from './useUndoKeys.ts';

/** What the token may do: groups of permissions with their levels, and all that helps to choose few. Nothing is chosen at the start. */
export function PermissionsView({ context }: StepViewProps) {
  const { part, text } = useScope();
  const { message, errorId, describedBy } = useFieldIssue('grants');
  const isEmpty = catalogueOf(context.options.groups).entries.length === 0;
  return (
    <>
      <p {...part('page-intro')}>{text('permissions.intro')}</p>
      <FieldError id={errorId} message={message} />
      {isEmpty ? (
        <p {...part('empty')}>{text('permissions.empty')}</p>
      ) : (
        <Picker context={context} describedBy={describedBy} />
      )}
    </>
  );
}

function Picker({ context, describedBy }: { readonly context: StepContext; readonly describedBy: string }) {
  const { text } = useScope();
  const { options } = context;
  const { scope, history } = usePickerValues(context);
  const { catalogue, move } = scope;
  const { draft } = history.present;
  const selection = selectionOf(draft.grants, catalogue);
  const templates = useMemo(() => templatesOf(options, text), [options, text]);
  const hasEndpoints = useMemo(() => catalogue.entries.some(hasEndpoint), [catalogue]);
  const filter = usePermissionFilter(catalogue, selection);
  const { found, query } = filter;
  const groups = useOpenGroups(catalogue, selection);
  const rows = useMemo(() => listRows(found, groups.isOpen), [found, groups.isOpen]);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  const rowWindow = useRowWindow(rows, list);
  const keys = useListKeys(rows, list, rowWindow);
  const undoOn = useUndoKeys(move);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    undoOn(event);
    keys.onKeyDown(event);
  };
  return (
    <PickerScope value={scope}>
      <AccessRequests>
        <UnknownGrants grants={selection.unknown} />
        <TemplateChoice templates={templates} draft={draft} />
        {hasEndpoints && <CallImport grants={draft.grants} />}
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
          <div className="twr-picker-foot">
            <GrantLimits context={context} />
            <ChangeBar history={history} />
          </div>
        </fieldset>
      </AccessRequests>
    </PickerScope>
  );
}

function hasEndpoint({ permission: { levels } }: CatalogueEntry): boolean {
  return levels.some(({ endpoints = [] }) => endpoints.length > 0);
}
