import { checkStep, type Reviewing } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { useScope } from '../scope/Scope.tsx';
import { PageHeading } from '../wizard/PageHeading.tsx';
import { useWizard } from '../wizard/WizardScope.tsx';
import { ReviewSection } from './ReviewSection.tsx';

/** Everything that will be sent, as each step sums itself up, with a way back to each. */
export function ReviewPage({ snapshot }: { readonly snapshot: Reviewing }) {
  const { part, text } = useScope();
  const { wizard, steps } = useWizard();
  const context = wizard.getStepContext();
  return (
    <section {...part('page')} data-step="review">
      <div {...part('page-body')}>
        <PageHeading>{text('review.title')}</PageHeading>
        <p {...part('page-intro')}>{text('review.intro')}</p>
        {snapshot.failure && <NotCreated failure={snapshot.failure} />}
        {steps.map((step) => {
          const check = checkStep(step, snapshot.drafts[step.id], context);
          if (!check.ok) return null;
          const lines = step.summarize(check.part, context);
          const onEdit = () => wizard.send({ type: 'edit', step: step.id });
          return <ReviewSection key={step.id} title={step.title(context)} lines={lines} onEdit={onEdit} />;
        })}
      </div>
      <div {...part('page-footer')}>
        <Button onClick={() => wizard.send({ type: 'back' })}>{text('wizard.back')}</Button>
        <Button kind="primary" onClick={() => wizard.send({ type: 'create' })}>
          {text('review.create')}
        </Button>
      </div>
    </section>
  );
}

/** The code says what is true; the API's own words stand beside it as text. */
function NotCreated({ failure }: { readonly failure: NonNullable<Reviewing['failure']> }) {
  const { text } = useScope();
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text('review.notCreated')}</strong> {text(`failure.${failure.code}`)}{' '}
        {failure.detail && <bdi>{failure.detail}</bdi>}
      </p>
    </Notice>
  );
}
