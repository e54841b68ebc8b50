import { checkStep, type Reviewing, type StepContext, type TokenOptions } from '@tokenwright/core';
import { type EditBase, type EditRequest, type TokenDifference, tokenDifferences } from '@tokenwright/core/tokens';
import { useId, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { REASON_LIMIT, ReasonField } from '../fields/ReasonField.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { LazyFindings } from '../review/LazyNotices.tsx';
import { ReviewSection } from '../review/ReviewSection.tsx';
import { shortName } from '../tokens/shortName.ts';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useStepContext } from '../wizard/useStepContext.ts';
import { useWizard } from '../wizard/WizardProvider.tsx';
import { DifferenceList } from './DifferenceList.tsx';

interface EditReviewProps {
  readonly snapshot: Reviewing;
  readonly base: EditBase;
  readonly initial: EditRequest;
  readonly options: TokenOptions;
  readonly hasEvents: boolean;
}

export function EditReview({ snapshot, base, initial, options, hasEvents }: EditReviewProps) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const context = useStepContext();
  const token = base.token();
  const mine = editedParts(snapshot, base, initial, options);
  return (
    <section {...part('page')} data-step="edit">
      <div {...part('page-body')}>
        <PageHeading>
          <Phrase id="edit.heading" parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />
        </PageHeading>
        {snapshot.failure && <NotSaved failure={snapshot.failure} theirs={base.theirs()} options={options} />}
        <section {...part('edit-changes')} aria-label={text('edit.changes')}>
          <h3>{text('edit.changes')}</h3>
          {mine.length > 0 ? (
            <DifferenceList differences={mine} options={options} />
          ) : (
            <p {...part('hint')}>{text('edit.none')}</p>
          )}
        </section>
        <LazyFindings findings={wizard.getFindings()} snapshot={snapshot} onFix={() => undefined} />
        <EditSections snapshot={snapshot} context={context} />
        {hasEvents && <EditReason base={base} />}
      </div>
      <div {...part('page-footer')}>
        <p {...part('page-summary')}>{text('edit.intro')}</p>
        <Button isGuarded onClick={() => wizard.send({ type: mine.length > 0 ? 'close' : 'leave' })}>
          {text('wizard.cancel')}
        </Button>
        <Button kind="primary" isGuarded isBusy={mine.length === 0} onClick={() => wizard.send({ type: 'create' })}>
          {text('edit.save')}
        </Button>
      </div>
    </section>
  );
}

/** Compares with the current token, which another member may have changed. */
export function editedParts(
  { intent }: Reviewing,
  base: EditBase,
  initial: EditRequest,
  options: TokenOptions,
): readonly TokenDifference[] {
  const request = { ...initial, ...intent.request } as EditRequest;
  const expiresAt = request.expiration === undefined ? {} : { expiresAt: intent.expiresAt ?? null };
  const changed = new Set(tokenDifferences(initial, request, options).map(keyOf));
  const token = base.token();
  return tokenDifferences({ permissions: initial.permissions, ...token }, { ...request, ...expiresAt }, options).filter(
    (difference) => difference.part === 'expiration' || changed.has(keyOf(difference)),
  );
}

function keyOf(difference: TokenDifference): string {
  return difference.part === 'permission' ? `permission ${difference.permission}` : difference.part;
}

function EditSections({ snapshot, context }: Pick<EditReviewProps, 'snapshot'> & { readonly context: StepContext }) {
  const { wizard, steps } = useWizard();
  return steps.map((step) => {
    const check = checkStep(step, snapshot.drafts[step.id], context);
    if (!check.ok) return null;
    const subject = step.subject?.(context) ?? step.title(context);
    const onEdit = () => wizard.send({ type: 'edit', step: step.id });
    return (
      <ReviewSection
        key={step.id}
        title={subject}
        lines={step.summarize(check.part, context)}
        {...{ subject, onEdit }}
      />
    );
  });
}

function EditReason({ base }: Pick<EditReviewProps, 'base'>) {
  const { text } = useTokenwright();
  const [reason, setReason] = useState(base.reason);
  return (
    <ReasonField
      id={useId()}
      mark="optional"
      label={text('rotate.reason')}
      hint={text('rotate.reasonHint')}
      value={reason}
      maxLength={REASON_LIMIT}
      onChange={(changed) => {
        setReason(changed);
        base.explain(changed);
      }}
    />
  );
}

interface NotSavedProps extends Pick<EditReviewProps, 'options'> {
  readonly failure: NonNullable<Reviewing['failure']>;
  readonly theirs: readonly TokenDifference[];
}

function NotSaved({ failure: { code, detail, issues }, theirs, options }: NotSavedProps) {
  const { text } = useTokenwright();
  const reason = issues[0]?.message ?? detail;
  return (
    <Notice kind="danger">
      <div role="alert">
        <p>
          <strong>{text('edit.notSaved')}</strong>
          <Space />
          {reason ? <VisibleText text={reason} /> : <span>{text(`failure.${code}`)}</span>}
        </p>
        {code === 'conflict' && theirs.length > 0 && (
          <>
            <p>{text('edit.theirs')}</p>
            <DifferenceList differences={theirs} options={options} />
            <p>{text('edit.theirsHint')}</p>
          </>
        )}
      </div>
    </Notice>
  );
}
