import { checkStep, type Editing, type StepIssue } from '@tokenwright/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { FormProvider, type Resolver, useForm } from 'react-hook-form';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Space } from '../fields/Space.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { ViewedStep } from '../withView.ts';
import { ErrorSummary, type Problem } from './ErrorSummary.tsx';
import { OptionsNews } from './OptionsNews.tsx';
import { PageHeading } from './PageHeading.tsx';
import { PagePlacesScope } from './PageNotes.tsx';
import { useStepContext } from './useStepContext.ts';
import { useWizard } from './WizardProvider.tsx';

type Draft = Record<string, unknown>;

/** One step: its view inside the wizard's form, validated by the step's schema. */
export function StepPage({ snapshot, step }: { readonly snapshot: Editing; readonly step: ViewedStep }) {
  const { part, text, api } = useTokenwright();
  const { wizard, readDraft, steps } = useWizard();
  const context = useStepContext();
  const [told, setTold] = useState(0);
  const element = useRef<HTMLFormElement>(null);
  const [notes, setNotes] = useState<HTMLElement | null>(null);
  const [summary, setSummary] = useState<HTMLElement | null>(null);
  const places = useMemo(() => ({ notes, summary }), [notes, summary]);
  const form = useForm<Draft>({
    defaultValues: snapshot.drafts[step.id] as Draft,
    shouldFocusError: false,
    resolver: resolverFor(step, () => wizard.getStepContext()),
  });
  const { handleSubmit, getValues, setError, reset } = form;
  useEffect(() => {
    readDraft.current = getValues;
    return () => {
      readDraft.current = undefined;
    };
  }, [readDraft, getValues]);
  useEffect(() => {
    for (const { field, message } of snapshot.issues) setError(field === '' ? 'root' : field, { message });
    if (snapshot.issues.length > 0) setTold((times) => times + 1);
  }, [snapshot.issues, setError]);
  // New options took from the answers what they no longer allow. What is being typed is the person's own.
  useEffect(() => {
    if (snapshot.optionsNotes) reset(snapshot.drafts[step.id] as Draft, { keepDirtyValues: true, keepErrors: true });
  }, [snapshot.optionsNotes, snapshot.drafts, step.id, reset]);
  const next = handleSubmit(
    (draft) => wizard.send({ type: 'next', draft }),
    () => setTold((times) => times + 1),
  );
  const isFirst = steps[0]?.id === step.id;
  return (
    <FormProvider {...form}>
      <form {...part('page')} data-step={step.id} ref={element} noValidate onSubmit={next}>
        <div {...part('page-body')}>
          <PageHeading>{step.title(context)}</PageHeading>
          <ErrorSummary problems={problemsOf(form.formState.errors)} told={told} form={element} />
          {snapshot.failure && <Failure detail={snapshot.failure.detail} />}
          {snapshot.optionsNotes && <OptionsNews news={snapshot.optionsNotes} />}
          <PagePlacesScope value={places}>
            <step.View context={context} api={api} />
          </PagePlacesScope>
        </div>
        <div className="twr-page-notes" ref={setNotes} />
        <div {...part('page-footer')}>
          <div {...part('page-summary')} ref={setSummary} />
          {!isFirst && (
            <Button onClick={() => wizard.send({ type: 'back', draft: getValues() })}>{text('wizard.back')}</Button>
          )}
          <Button kind="primary" type="submit">
            {text(snapshot.returning ? 'wizard.toReview' : 'wizard.next')}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}

function Failure({ detail }: { readonly detail: string | undefined }) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p>
        <strong>{text('review.notCreated')}</strong>
        <Space />
        {detail && <bdi>{detail}</bdi>}
      </p>
    </Notice>
  );
}

function resolverFor(step: ViewedStep, context: () => Parameters<typeof checkStep>[2]): Resolver<Draft> {
  return (draft) => {
    const check = checkStep(step, draft, context());
    return check.ok ? { values: draft, errors: {} } : { values: {}, errors: errorsOf(check.issues) };
  };
}

function errorsOf(issues: readonly StepIssue[]): Record<string, { type: string; message: string }> {
  const errors: [string, { type: string; message: string }][] = [];
  for (const { field, message } of [...issues].reverse()) errors.push([field || 'root', { type: 'check', message }]);
  return Object.fromEntries(errors);
}

function problemsOf(errors: object): readonly Problem[] {
  return Object.entries(errors).flatMap(([field, error]) => {
    const message = (error as { message?: string } | undefined)?.message;
    return message === undefined ? [] : [{ field, message }];
  });
}
