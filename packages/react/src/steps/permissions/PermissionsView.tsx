import type { AccessDraft, Grant, StepContext, TokenOptions } from '@tokenwright/core';
import { catalogueOf, type PickHistory, selectionOf, templatesOf } from '@tokenwright/core/permissions';
import { describeTightening, lifetimeLimit, tightening } from '@tokenwright/core/policy';
import { useId, useMemo } from 'react';
import { FieldError, useFieldIssue } from '../../fields/FieldError.tsx';
import { Notice } from '../../fields/Notice.tsx';
import { Phrase } from '../../fields/Phrase.tsx';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../../withView.ts';
import { DraftSummary, PageNotes } from '../../wizard/PageNotes.tsx';
import { HostText } from './HostText.tsx';
import { PermissionBrowser } from './list/PermissionBrowser.tsx';
import { AccessRequests } from './notes/AccessRequests.tsx';
import { ChangeBar } from './notes/ChangeBar.tsx';
import { PickerAnnouncer } from './notes/PickerAnnouncer.tsx';
import { RefusedNote } from './notes/RefusedNote.tsx';
import { PickerProvider, usePickerContext } from './PickerContext.tsx';
import { usePicker } from './usePicker.ts';

/** The view of the permissions step. */
export function PermissionsView({ context }: StepViewProps) {
  const { part, text } = useTokenwright();
  const { message, errorId, describedBy } = useFieldIssue('grants');
  const isEmpty = catalogueOf(context.options.groups).entries.length === 0;
  return (
    <>
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
  const { catalogue, tokenType, riskIds } = scope;
  const { draft } = history.present;
  const selection = selectionOf(draft.grants, catalogue);
  const templates = useMemo(() => templatesOf(options, text), [options, text]);
  const shorter = shortenedBy(history, tokenType, context);
  const days = shortestLife(options, tokenType, draft.grants);
  return (
    <PickerProvider value={scope}>
      <AccessRequests>
        <UnknownGrants grants={selection.unknown} />
        <span id={riskIds.elevated} hidden>
          {text('permissions.elevated')}
        </span>
        <span id={riskIds.dangerous} hidden>
          {text('permissions.dangerous')}
        </span>
        <PermissionBrowser {...{ templates, draft, selection, describedBy }}>
          <PageNotes>
            <RefusedNote grants={draft.grants} options={options} />
            <ChangeBar history={history} shorter={shorter} />
          </PageNotes>
          <PickerAnnouncer {...{ history, context, shorter }} />
          <DraftSummary
            grants={draft.grants}
            context={context}
            facts={days === undefined ? [] : [text('permissions.expiresWithin', { days })]}
          />
        </PermissionBrowser>
      </AccessRequests>
    </PickerProvider>
  );
}

function shortenedBy({ past, present }: PickHistory, tokenType: string, { options, text }: StepContext) {
  const before = past.at(-1)?.draft.grants ?? [];
  if (before === present.draft.grants) return undefined;
  const change = tightening(
    { tokenType, permissions: before },
    { tokenType, permissions: present.draft.grants },
    options,
  );
  return change && describeTightening(change, options, text);
}

function UnknownGrants({ grants }: { readonly grants: readonly Grant[] }) {
  const { part, text } = useTokenwright();
  const { move } = usePickerContext();
  if (grants.length === 0) return null;
  return (
    <Notice kind="warning">
      {grants.map(({ permission, level }) => (
        <p key={permission}>
          <span>
            <Phrase
              id="permissions.gone"
              parts={{ permission: <HostText text={text('join.level', { permission, level })} most={80} /> }}
            />
          </span>
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
  const { history, move, endPass, clearAnnouncements } = usePicker(catalogue, tokenType);
  const id = useId();
  const scope = useMemo(
    () => ({
      ...{ catalogue, tokenType, tokenTypeLabel, isTypeFinal, move, endPass, clearAnnouncements },
      riskIds: { elevated: `${id}elevated`, dangerous: `${id}dangerous` },
    }),
    [catalogue, tokenType, tokenTypeLabel, isTypeFinal, move, endPass, clearAnnouncements, id],
  );
  return { scope, history };
}

/** In days; `undefined` if the permissions don't shorten it. */
function shortestLife(options: TokenOptions, tokenType: string, permissions: readonly Grant[]): number | undefined {
  const [limit, usual] = [permissions, []].map((grants) => lifetimeLimit(options, { tokenType, permissions: grants }));
  return limit?.maxDays === usual?.maxDays ? undefined : limit?.maxDays;
}
