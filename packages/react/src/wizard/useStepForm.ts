import { checkStep, type Editing, type StepContext, type StepIssue } from '@tokenwright/core';
import { useCallback, useEffect, useState } from 'react';
import { type UseFormReturn, useForm } from 'react-hook-form';
import type { ViewedStep } from '../withView.ts';
import type { Problem } from './ErrorSummary.tsx';
import { useWizard } from './WizardProvider.tsx';

type Draft = Record<string, unknown>;

const CHECKED = 'check';
const REFUSED = 'refusal';

export function useStepForm(snapshot: Editing, step: ViewedStep, { text }: StepContext) {
  const { wizard, readDraft } = useWizard();
  const [told, setTold] = useState(0);
  const tell = useCallback(() => setTold((times) => times + 1), []);
  const errorsIn = useCallback(
    (draft: Draft) => errorsOf(checkStep(step, draft, { ...wizard.getStepContext(), text })),
    [step, wizard, text],
  );
  const form = useForm<Draft>({
    defaultValues: snapshot.drafts[step.id] as Draft,
    shouldFocusError: false,
    resolver: (draft) => {
      const errors = errorsIn(draft);
      return Object.keys(errors).length === 0 ? { values: draft, errors: {} } : { values: {}, errors };
    },
  });
  const { handleSubmit, getValues, setError, clearErrors, reset, subscribe } = form;
  useEffect(() => {
    readDraft.current = getValues;
    return () => {
      readDraft.current = undefined;
    };
  }, [readDraft, getValues]);
  useEffect(() => {
    for (const { field, message } of snapshot.issues) setError(field || 'root', { type: REFUSED, message });
    if (snapshot.issues.length > 0) tell();
  }, [snapshot.issues, setError, tell]);
  useEffect(() => {
    if (snapshot.optionsNotes) reset(snapshot.drafts[step.id] as Draft, { keepDirtyValues: true, keepErrors: true });
  }, [snapshot.optionsNotes, snapshot.drafts, step.id, reset]);
  // The API refused the earlier value.
  useEffect(
    () =>
      subscribe({
        formState: { values: true, errors: true },
        callback({ errors, name = '', type }) {
          if (type === 'change' && errors?.[name]?.type === REFUSED) clearErrors(name);
        },
      }),
    [subscribe, clearErrors],
  );
  useEffect(
    () =>
      subscribe({
        formState: { values: true, errors: true },
        callback({ values, errors = {} }) {
          const shown = Object.entries(errors).filter(([, error]) => error?.type === CHECKED);
          if (shown.length === 0) return;
          const found = errorsIn(values);
          for (const [field, error] of shown) {
            const { message } = found[field] ?? {};
            if (message === undefined) clearErrors(field);
            else if (message !== error?.message) setError(field, { type: CHECKED, message });
          }
        },
      }),
    [subscribe, clearErrors, setError, errorsIn],
  );
  useTranslatedErrors(form, errorsIn);
  return {
    form,
    told,
    problems: problemsOf(form.formState.errors),
    next: handleSubmit((draft) => wizard.send({ type: 'next', draft }), tell),
  };
}

function useTranslatedErrors(
  { formState: { errors }, getValues, setError }: UseFormReturn<Draft>,
  errorsIn: (draft: Draft) => ReturnType<typeof errorsOf>,
): void {
  useEffect(() => {
    const found = Object.keys(errors).length === 0 ? {} : errorsIn(getValues());
    for (const [field, { message }] of Object.entries(found)) {
      const error = errors[field];
      if (error && error.message !== message) setError(field, { type: `${error.type}`, message });
    }
  }, [errors, errorsIn, getValues, setError]);
}

function errorsOf(check: ReturnType<typeof checkStep>): Record<string, { type: string; message: string }> {
  const issues: readonly StepIssue[] = check.ok ? [] : check.issues;
  return Object.fromEntries(
    [...issues].reverse().map(({ field, message }) => [field || 'root', { type: CHECKED, message }]),
  );
}

function problemsOf(errors: object): readonly Problem[] {
  return Object.entries(errors).flatMap(([field, error]) => {
    const message = (error as { message?: string } | undefined)?.message;
    return message === undefined ? [] : [{ field, message }];
  });
}
