import type { AccessDraft, Grant, StepContext } from '@tokenwright/core';
import { type CatalogueEntry, catalogueOf, selectionOf, templatesOf } from '@tokenwright/core/permissions';
import { useMemo } from 'react';
import { FieldError } from '../../fields/FieldError.tsx';
import { Notice } from '../../fields/Notice.tsx';
import { Phrase } from '../../fields/Phrase.tsx';
import { useFieldIssue } from '../../fields/useFieldIssue.ts';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../../withView.ts';
import { PageNotes } from '../../wizard/PageNotes.tsx';
import { AccessRequests } from './AccessRequests.tsx';
import { CallImport } from './CallImport.tsx';
import { ChangeBar } from './ChangeBar.tsx';
import { GrantLimits } from './GrantLimits.tsx';
import { HostText } from './HostText.tsx';
import { PermissionBrowser } from './PermissionBrowser.tsx';
import { PickerProvider, usePickerContext } from './PickerContext.tsx';
import { TemplateChoice } from './TemplateChoice.tsx';
import { usePicker } from './usePicker.ts';

/** The *Choose permissions* step. The initial selection is empty. */
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
    <PickerProvider value={scope}>
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
    </PickerProvider>
  );
}

function hasEndpoint({ permission: { levels } }: CatalogueEntry): boolean {
  return levels.some(({ endpoints = [] }) => endpoints.length > 0);
}

/** Selected permissions that are no longer offered. Only the user removes them. */
function UnknownGrants({ grants }: { readonly grants: readonly Grant[] }) {
  const { part, text } = useTokenwright();
  const { move } = usePickerContext();
  if (grants.length === 0) return null;
  return (
    <Notice kind="warning">
      {grants.map(({ permission, level }) => (
        <p key={permission}>
          <Phrase
            id="permissions.gone"
            parts={{ permission: <HostText text={`${permission}: ${level}`} most={80} /> }}
          />{' '}
          <button type="button" {...part('link-button')} onClick={() => move({ do: 'set', permission, level: null })}>
            {text('permissions.remove')}
          </button>
        </p>
      ))}
    </Notice>
  );
}

function usePickerValues({ options, drafts }: StepContext) {
  const catalogue = catalogueOf(options.groups);
  const [onlyType, anotherType] = options.tokenTypes;
  const { tokenType: chosen = '' } = (drafts.access ?? {}) as Partial<AccessDraft>;
  const isTypeFinal = onlyType !== undefined && anotherType === undefined;
  const tokenType = isTypeFinal ? onlyType.id : chosen;
  const tokenTypeLabel = options.tokenTypes.find(({ id }) => id === tokenType)?.label ?? '';
  const { history, move, clearAnnouncements } = usePicker(catalogue, tokenType);
  const scope = useMemo(
    () => ({ catalogue, tokenType, tokenTypeLabel, isTypeFinal, move, clearAnnouncements }),
    [catalogue, tokenType, tokenTypeLabel, isTypeFinal, move, clearAnnouncements],
  );
  return { scope, history };
}
