import type { AccessDraft, StepContext } from '@tokenwright/core';
import { nounOf } from '@tokenwright/core/list';
import { draftedGrants } from '@tokenwright/core/steps';
import type { Noun } from '@tokenwright/core/text';
import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import type { StepViewProps } from '../../withView.ts';
import { DraftSummary } from '../../wizard/PageNotes.tsx';
import { ExpirationFieldset } from './ExpirationFieldset.tsx';
import { expiryOf } from './ExpiryMoment.tsx';
import { ResourcesFieldset } from './ResourcesFieldset.tsx';
import { TokenTypeFieldset } from './TokenTypeFieldset.tsx';

/** The view of the access step. */
export function AccessView({ context }: StepViewProps) {
  const { api } = useTokenwright();
  const { getValues } = useFormContext<AccessDraft>();
  useWatch<AccessDraft>();
  const draft = getValues();
  useFreshErrors(draft);
  // A type that is limited to resources needs an API that lists them.
  const types = context.options.tokenTypes.filter((type) => !type.resources || api.searchResources);
  const asked = types.find(({ id }) => id === draft.tokenType)?.resources;
  return (
    <>
      <TokenTypeFieldset types={types} context={context} />
      {asked && <ResourcesFieldset key={asked.type} asked={asked} context={context} />}
      {context.options.expirations !== 'none' && <ExpirationFieldset context={context} />}
      <AccessSummary draft={draft} context={context} label={asked && nounOf(asked)} />
    </>
  );
}

function useFreshErrors({ tokenType, resourceMode, resources, expiration, date }: AccessDraft): void {
  const { trigger, formState } = useFormContext<AccessDraft>();
  const { isSubmitted } = formState;
  // biome-ignore lint/correctness/useExhaustiveDependencies: reacts to the fields
  useEffect(() => {
    if (isSubmitted) trigger(['tokenType', 'resources', 'expiration']);
  }, [tokenType, resourceMode, resources, expiration, date, trigger]);
}

interface AccessSummaryProps {
  readonly draft: AccessDraft;
  readonly context: StepContext;
  readonly label: Noun | undefined;
}

function AccessSummary({ draft, context, label }: AccessSummaryProps) {
  const { text } = useTokenwright();
  const expiry = expiryOf(draft, context);
  const facts = [
    ...(label !== undefined && draft.resourceMode === 'selected' && draft.resources.length > 0
      ? [text('access.scopeChosen', { count: draft.resources.length, label })]
      : []),
    ...(expiry ? [text('access.days', { days: expiry.days })] : []),
  ];
  return <DraftSummary grants={draftedGrants(context.drafts)} context={context} facts={facts} />;
}
