import type { Creating, Reauthenticating, Reconciling, Waiting } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Countdown } from './Countdown.tsx';
import { PageHeading } from './PageHeading.tsx';
import { useWizard } from './WizardProvider.tsx';

export function AttemptPage({ snapshot }: { readonly snapshot: Creating | Waiting | Reauthenticating | Reconciling }) {
  const { part, text } = useTokenwright();
  const { wizard } = useWizard();
  const { status } = snapshot;
  const isForThePerson = status === 'waiting' || status === 'reauthenticating';
  const canGoBack = isForThePerson && !snapshot.attempt.ambiguous;
  return (
    <section {...part('page')} data-step={status} data-layout="state" aria-busy={status !== 'waiting'}>
      <div {...part('page-body')}>
        <span {...part('spinner')} aria-hidden="true" />
        <PageHeading>
          {text(status === 'waiting' && snapshot.inFlight ? 'waiting.inFlight' : `${status}.title`)}
        </PageHeading>
        {status === 'waiting' ? (
          <Countdown until={snapshot.until} message="waiting.intro" paragraph={part('page-intro')} />
        ) : (
          <p {...part('page-intro')}>{text(`${status}.intro`)}</p>
        )}
      </div>
      {canGoBack && (
        <div {...part('page-footer')}>
          <Button isGuarded onClick={() => wizard.send({ type: 'back' })}>
            {text('wizard.back')}
          </Button>
        </div>
      )}
    </section>
  );
}
