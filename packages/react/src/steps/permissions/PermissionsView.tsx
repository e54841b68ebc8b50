import type { StepContext } from '@tokenwright/core';
import { type CatalogueEntry, catalogueOf, selectionOf, templatesOf } from '@tokenwright/core/permissions';
import { useMemo } from 'react';
import { FieldError } from '../../fields/FieldError.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../../withView.ts';
import { PageNotes } from '../../wizard/PageNotes.tsx';
import { AccessRequests } from './AccessRequests.tsx';
import { CallImport } from './CallImport.tsx';
import { ChangeBar } from './ChangeBar.tsx';
import { GrantLimits } from './GrantLimits.tsx';
import { PermissionBrowser } from './PermissionBrowser.tsx';
import { PickerScope } from './PickerScope.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { UnknownGrants } from './UnknownGrants.tsx';
import { usePickerValues } from './usePickerValues.ts';

/** What the token may do: groups of permissions with their levels, and all that helps to choose few. Nothing is chosen at the start. */
export function PermissionsView({ context }: StepViewProps) {
  const { part, text } = useTokenwright();
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
  const { text } = useTokenwright();
  const { options } = context;
  const { scope, history } = usePickerValues(context);
  const { catalogue } = scope;
  const { draft } = history.present;
  const selection = selectionOf(draft.grants, catalogue);
  const templates = useMemo(() => templatesOf(options, text), [options, text]);
  const hasEndpoints = useMemo(() => catalogue.entries.some(hasEndpoint), [catalogue]);
  return (
    <PickerScope value={scope}>
      <AccessRequests>
        <UnknownGrants grants={selection.unknown} />
        <TemplateChoice templates={templates} draft={draft} />
        {hasEndpoints && <CallImport grants={draft.grants} />}
        <PermissionBrowser selection={selection} describedBy={describedBy}>
          <PageNotes>
            <GrantLimits grants={draft.grants} context={context} />
            <ChangeBar history={history} />
          </PageNotes>
        </PermissionBrowser>
      </AccessRequests>
    </PickerScope>
  );
}

function hasEndpoint({ permission: { levels } }: CatalogueEntry): boolean {
  return levels.some(({ endpoints = [] }) => endpoints.length > 0);
}
