import type { Editing } from '@tokenwright/core';
import { type KeyboardEvent, type SyntheticEvent, useMemo, useRef, useState } from 'react';
import { FormProvider } from 'react-hook-form';
import { Button } from '../fields/Button.tsx';
import { NamesNotice } from '../fields/NamesNotice.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useGuard } from '../fields/useGuard.ts';
import { Space } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { ViewedStep } from '../withView.ts';
import { ErrorSummary } from './ErrorSummary.tsx';
import { OptionsNews } from './OptionsNews.tsx';
import { PageHeading } from './PageHeading.tsx';
import { PagePlacesScope } from './PageNotes.tsx';
import { useStepContext } from './useStepContext.ts';
import { useStepForm } from './useStepForm.ts';
import { useWizard } from './WizardProvider.tsx';

export function StepPage({ snapshot, step }: { readonly snapshot: Editing; readonly step: ViewedStep }) {
  const { part, text, api, direction } = useTokenwright();
  const { wizard, steps, notOffered = [], notice, onClose } = useWizard();
  const context = useStepContext();
  const element = useRef<HTMLFormElement>(null);
  const [notes, setNotes] = useState<HTMLElement | null>(null);
  const [summary, setSummary] = useState<HTMLElement | null>(null);
  const places = useMemo(() => ({ notes, summary }), [notes, summary]);
  const { form, told, problems, next } = useStepForm(snapshot, step, context);
  const keys = useContinueKeys(next);
  const isFirst = steps[0]?.id === step.id;
  return (
    <FormProvider {...form}>
      <form {...part('page')} data-step={step.id} ref={element} noValidate {...keys}>
        <div {...part('page-body')}>
          <PageHeading>{step.title(context)}</PageHeading>
          <ErrorSummary problems={problems} told={told} form={element} />
          <div {...part('notices')}>
            {snapshot.failure && <Failure detail={snapshot.failure.detail} />}
            {snapshot.optionsNotes && <OptionsNews news={snapshot.optionsNotes} />}
            {isFirst && notice}
            {isFirst && notOffered.length > 0 && <NamesNotice title={text('wizard.notOffered')} names={notOffered} />}
          </div>
          <PagePlacesScope value={places}>
            <step.View context={context} api={api} />
          </PagePlacesScope>
        </div>
        <div className="twr-page-notes" ref={setNotes} />
        <div {...part('page-footer')}>
          <div {...part('page-summary')} dir={direction} ref={setSummary} />
          {isFirst && onClose && (
            <Button isGuarded onClick={() => wizard.send({ type: 'close', draft: form.getValues() })}>
              {text('wizard.cancel')}
            </Button>
          )}
          {!isFirst && (
            <Button isGuarded onClick={() => wizard.send({ type: 'back', draft: form.getValues() })}>
              {text('wizard.back')}
            </Button>
          )}
          <Button kind="primary" isGuarded onClick={() => next()}>
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

const FIELDS =
  'input:not([type="button"], [type="submit"], [type="reset"], [type="image"], [type="file"], [type="color"])';

/** A form submission could be blocked in a sandboxed iframe, or submit a host's form. */
function useContinueKeys(next: () => void) {
  const { mayAct } = useGuard();
  return {
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      const isChord = event.ctrlKey || event.metaKey;
      if (!isChord && (event.defaultPrevented || !(event.target as Element).matches(FIELDS))) return;
      event.preventDefault();
      if (!event.repeat && mayAct(event)) next();
    },
    onSubmit(event: SyntheticEvent) {
      event.preventDefault();
      event.stopPropagation();
      next();
    },
  };
}
