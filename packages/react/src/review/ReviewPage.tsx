import {
  checkStep,
  type Drafts,
  type Finding,
  type FindingFix,
  type Reviewing,
  type StepContext,
  subjectOf,
} from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { OptionsNews } from '../wizard/OptionsNews.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useStepContext } from '../wizard/useStepContext.ts';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { Findings } from './Findings.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { ReviewSummary } from './ReviewSummary.tsx';

interface ReviewPageProps {
  readonly snapshot: Reviewing;
  /** While the API creates the token, the actions are disabled. */
  readonly isCreating: boolean;
}

export function ReviewPage({ snapshot, isCreating }: ReviewPageProps) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const context = useStepContext();
  const { said, note, fix, undo } = useFixing(snapshot, context);
  const findings = useRef<readonly Finding[]>([]);
  if (!isCreating) findings.current = wizard.getFindings();
  const body = useRef<HTMLDivElement>(null);
  // React 18 ignores a boolean for `inert`.
  useEffect(() => {
    body.current?.toggleAttribute('inert', isCreating);
  }, [isCreating]);
  return (
    <section {...part('page')} data-step="review" aria-busy={isCreating}>
      <div {...part('page-body')} ref={body}>
        <PageHeading>{text('review.title')}</PageHeading>
        {snapshot.failure && !isCreating && <NotCreated failure={snapshot.failure} />}
        {snapshot.optionsNotes && <OptionsNews news={snapshot.optionsNotes} />}
        <div {...part('review-columns')}>
          <div {...part('review-main')}>
            <div {...part('review-fixed')} hidden={!said}>
              <p role="status" tabIndex={-1} ref={note}>
                {said && <VisibleText text={said} isOurs />}
              </p>
              {undo && (
                <Button kind="quiet" onClick={undo}>
                  {text('review.undo')}
                </Button>
              )}
            </div>
            <Findings findings={findings.current} snapshot={snapshot} onFix={fix} />
            <ReviewSections snapshot={snapshot} context={context} />
          </div>
          <ReviewSummary request={snapshot.intent.request} context={context} />
        </div>
      </div>
      <ReviewFooter isCreating={isCreating} />
    </section>
  );
}

function ReviewFooter({ isCreating }: Pick<ReviewPageProps, 'isCreating'>) {
  const { part, text, direction } = useTokenwright();
  const { wizard } = useWizard();
  return (
    <div {...part('page-footer')}>
      <p {...part('page-summary')} dir={direction} role="status">
        {text(isCreating ? 'review.creatingHint' : 'review.intro')}
      </p>
      <Button isGuarded isBusy={isCreating} onClick={() => wizard.send({ type: 'back' })}>
        {text('wizard.back')}
      </Button>
      <Button
        kind="primary"
        isGuarded
        isBusy={isCreating}
        data-state={isCreating ? 'busy' : undefined}
        onClick={() => wizard.send({ type: 'create' })}
      >
        {isCreating && <span {...part('spinner')} aria-hidden="true" />}
        <span>{text(isCreating ? 'review.creating' : 'review.create')}</span>
      </Button>
    </div>
  );
}

/** Moves focus, because the pressed button disappears. */
function useFixing(snapshot: Reviewing, context: StepContext) {
  const { text } = useTokenwright();
  const { wizard, steps } = useWizard();
  const note = useRef<HTMLParagraphElement>(null);
  const [said, setSaid] = useState('');
  const [before, setBefore] = useState<Drafts>();
  useEffect(() => {
    if (said) note.current?.focus();
  }, [said]);
  const fix = (finding: Finding, { id, label, step }: FindingFix) => {
    setBefore(snapshot.drafts);
    wizard.send({ type: 'fix', finding: finding.id, fix: id });
    const mended = steps.find((each) => each.id === step);
    setSaid(text('review.fixed', { label, step: mended ? subjectOf(mended, context) : '' }));
  };
  const undo = () => {
    if (before) wizard.send({ type: 'prefill', drafts: before });
    setBefore(undefined);
    setSaid(text('review.undone'));
  };
  return { said, note, fix, undo: before && undo };
}

function ReviewSections({ snapshot, context }: { readonly snapshot: Reviewing; readonly context: StepContext }) {
  const { wizard, steps } = useWizard();
  return steps.map((step) => {
    const check = checkStep(step, snapshot.drafts[step.id], context);
    if (!check.ok) return null;
    const lines = step.summarize(check.part, context);
    const onEdit = () => wizard.send({ type: 'edit', step: step.id });
    return (
      <ReviewSection
        key={step.id}
        title={step.title(context)}
        subject={subjectOf(step, context)}
        {...{ lines, onEdit }}
      />
    );
  });
}

function NotCreated({ failure }: { readonly failure: NonNullable<Reviewing['failure']> }) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text('review.notCreated')}</strong>
        <Space />
        <span>{text(`failure.${failure.code}`)}</span>
        <Space />
        {failure.detail && <TruncatedText text={failure.detail} />}
      </p>
    </Notice>
  );
}
