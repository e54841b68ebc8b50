import type { Creating, PendingApproval, Reauthenticating, Reconciling, Unknown, Waiting } from '@tokenwright/core';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
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
    <section {...part('page')} data-step={status} aria-busy={status !== 'waiting'}>
      <div {...part('page-body')}>
        <PageHeading>{text(`${status}.title`)}</PageHeading>
        {status === 'waiting' ? (
          <Countdown until={snapshot.until} message="waiting.intro" paragraph={part('page-intro')} />
        ) : (
          <p {...part('page-intro')}>{text(`${status}.intro`)}</p>
        )}
        <span {...part('spinner')} aria-hidden="true" />
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

export function UnknownPage({ snapshot }: { readonly snapshot: Unknown }) {
  const { part, text, api } = useTokenwright();
  const { wizard } = useWizard();
  const { name = '' } = snapshot.attempt.request as { readonly name?: string };
  const canAsk = api.idempotency === 'replays-secret' || api.findByIntent !== undefined;
  return (
    <section {...part('page')} data-step="unknown">
      <div {...part('page-body')}>
        <PageHeading>{text('unknown.title')}</PageHeading>
        <p {...part('page-intro')}>{text('unknown.intro')}</p>
        {canAsk ? (
          <p>{text('unknown.checkHint')}</p>
        ) : (
          <Notice kind="warning">
            <p>
              <Phrase id="unknown.advice" parts={{ name: <VisibleText text={name} /> }} />
            </p>
          </Notice>
        )}
      </div>
      <div {...part('page-footer')}>
        <Button isGuarded onClick={() => wizard.send({ type: 'close' })}>
          {text('wizard.close')}
        </Button>
        {canAsk ? (
          <Button kind="primary" isGuarded onClick={() => wizard.send({ type: 'checkAgain' })}>
            {text('unknown.checkAgain')}
          </Button>
        ) : (
          <Button kind="primary" isGuarded onClick={() => wizard.send({ type: 'reissue' })}>
            {text('unknown.reissue')}
          </Button>
        )}
      </div>
    </section>
  );
}

export function PendingApprovalPage({ snapshot }: { readonly snapshot: PendingApproval }) {
  const { part, text } = useTokenwright();
  const { wizard, onClose } = useWizard();
  return (
    <section {...part('page')} data-step="pending-approval">
      <div {...part('page-body')}>
        <PageHeading>{text('pendingApproval.title')}</PageHeading>
        <p {...part('page-intro')}>
          <Phrase id="pendingApproval.intro" parts={{ name: <VisibleText text={snapshot.token.name} /> }} />
        </p>
      </div>
      {onClose && (
        <div {...part('page-footer')}>
          <Button kind="primary" isGuarded onClick={() => wizard.send({ type: 'finish' })}>
            {text('wizard.close')}
          </Button>
        </div>
      )}
    </section>
  );
}
