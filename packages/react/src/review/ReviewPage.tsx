import {
  checkStep,
  type Drafts,
  type Finding,
  type FindingFix,
  type Reviewing,
  type StepContext,
  type SummaryLine,
  subjectOf,
} from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { CircleAlert } from '../fields/CircleAlert.tsx';
import { Notice } from '../fields/Notice.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { OptionsNews } from '../wizard/OptionsNews.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useStepContext } from '../wizard/useStepContext.ts';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { CopyLinkButton } from './CopyLinkButton.tsx';
import { LazyApproval, LazyFindings } from './LazyNotices.tsx';
import { ReviewSection } from './ReviewSection.tsx';
import { ReviewSummary } from './ReviewSummary.tsx';
import { useApprovalRules } from './useApprovalRules.ts';

interface ReviewPageProps {
  readonly snapshot: Reviewing;
  /** While the API creates the token, the actions are disabled. */
  readonly isCreating: boolean;
}

export function ReviewPage({ snapshot, isCreating }: ReviewPageProps) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const context = useStepContext();
  const { announcement, note, fix, undo } = useFixing(snapshot, context);
  const isRequest = useApprovalRules(snapshot).length > 0;
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
        <div {...part('review-columns')}>
          <div {...part('review-main')}>
            <PageHeading>{text(isRequest ? 'review.requestTitle' : 'review.title')}</PageHeading>
            <div {...part('notices')}>
              {snapshot.failure && !isCreating && <NotCreated failure={snapshot.failure} />}
              {snapshot.optionsNotes && <OptionsNews news={snapshot.optionsNotes} />}
              <LazyFindings findings={findings.current} snapshot={snapshot} onFix={fix} />
              <div {...part('review-fixed')} hidden={!announcement}>
                <p role="status" tabIndex={-1} ref={note}>
                  {announcement && <VisibleText text={announcement} isOurs />}
                </p>
                {undo && (
                  <Button kind="quiet" onClick={undo}>
                    {text('review.undo')}
                  </Button>
                )}
              </div>
            </div>
            <LazyApproval snapshot={snapshot} />
            <ReviewSections snapshot={snapshot} context={context} findings={findings.current} />
            <CopyLinkButton drafts={snapshot.drafts} />
          </div>
          <ReviewSummary request={snapshot.intent.request} isRequest={isRequest} context={context} />
        </div>
      </div>
      <ReviewFooter isCreating={isCreating} isRequest={isRequest} />
    </section>
  );
}

interface ReviewFooterProps extends Pick<ReviewPageProps, 'isCreating'> {
  readonly isRequest: boolean;
}

function ReviewFooter({ isCreating, isRequest }: ReviewFooterProps) {
  const { part, text, direction } = useTokenwright();
  const { wizard } = useWizard();
  const texts = isRequest ? requestTexts : createTexts;
  return (
    <div {...part('page-footer')}>
      <p {...part('page-summary')} dir={direction} role="status">
        {text(isCreating ? texts.creatingHint : texts.intro)}
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
        <span>{text(isCreating ? texts.creating : texts.create)}</span>
      </Button>
    </div>
  );
}

const createTexts = {
  intro: 'review.intro',
  create: 'review.create',
  creating: 'review.creating',
  creatingHint: 'review.creatingHint',
} as const;

const requestTexts = {
  intro: 'review.requestIntro',
  create: 'review.request',
  creating: 'review.requesting',
  creatingHint: 'review.requestingHint',
} as const;

/** Moves focus, because the pressed button disappears. */
function useFixing(snapshot: Reviewing, context: StepContext) {
  const { text } = useTokenwright();
  const { wizard, steps } = useWizard();
  const note = useRef<HTMLParagraphElement>(null);
  const [announcement, setAnnouncement] = useState('');
  const [before, setBefore] = useState<Drafts>();
  useEffect(() => {
    if (announcement) note.current?.focus();
  }, [announcement]);
  const fix = (finding: Finding, { id, label, step }: FindingFix) => {
    setBefore(snapshot.drafts);
    wizard.send({ type: 'fix', finding: finding.id, fix: id });
    const mended = steps.find((each) => each.id === step);
    setAnnouncement(text('review.fixed', { label, step: mended ? subjectOf(mended, context) : '' }));
  };
  const undo = () => {
    if (before) wizard.send({ type: 'prefill', drafts: before });
    setBefore(undefined);
    setAnnouncement(text('review.undone'));
  };
  return { announcement, note, fix, undo: before && undo };
}

interface ReviewSectionsProps {
  readonly snapshot: Reviewing;
  readonly context: StepContext;
  readonly findings: readonly Finding[];
}

function ReviewSections({ snapshot, context, findings }: ReviewSectionsProps) {
  const { wizard, steps } = useWizard();
  return steps.map((step) => {
    const check = checkStep(step, snapshot.drafts[step.id], context);
    if (!check.ok) return null;
    const lines = step.summarize(check.part, context).map((line) => withoutRepeated(line, findings));
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

function withoutRepeated({ notes, ...line }: SummaryLine, findings: readonly Finding[]): SummaryLine {
  if (!notes) return line;
  const isRepeated = (note = '') => line.tone !== undefined && findings.some(({ message }) => message.includes(note));
  return { ...line, notes: notes.map((note) => (isRepeated(note) ? undefined : note)) };
}

const EXPLAINED = ['invalid', 'not-found', 'forbidden', 'conflict', 'policy', 'quota'];

function NotCreated({ failure: { code, detail } }: { readonly failure: NonNullable<Reviewing['failure']> }) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">
        <CircleAlert isInText />
        <strong>{text('review.notCreated')}</strong>
        <Space />
        {!(detail && EXPLAINED.includes(code)) && <span>{text(`failure.${code}`)}</span>}
        <Space />
        {detail && <TruncatedText text={detail} />}
      </p>
    </Notice>
  );
}
