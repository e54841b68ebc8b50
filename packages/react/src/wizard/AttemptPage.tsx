import type { Creating, PendingApproval, Reauthenticating, Reconciling, Unknown, Waiting } from '@tokenwright/core';
import { approvalRules } from '@tokenwright/core/policy';
import { useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { TruncatedText } from '../fields/TruncatedText.tsx';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Fact } from '../tokens/Fact.tsx';
import { shortMoment } from '../tokens/Moment.tsx';
import { Countdown } from './Countdown.tsx';
import { PageHeading } from './PageHeading.tsx';
import { useClock, useWizard } from './WizardProvider.tsx';

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

export function UnknownPage({ snapshot }: { readonly snapshot: Unknown }) {
  const { part, text, api } = useTokenwright();
  const { wizard } = useWizard();
  const { name = '' } = snapshot.attempt.request as { readonly name?: string };
  const now = useClock();
  const [checked] = useState(now);
  const canAsk = api.idempotency === 'replays-secret' || api.findByIntent !== undefined;
  return (
    <section {...part('page')} data-step="unknown" data-layout="state">
      <div {...part('page-body')}>
        <StateSign d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM6.2 6.2a1.9 1.9 0 1 1 2.6 1.9c-.5.2-.8.6-.8 1.1m0 2v.1" />
        <PageHeading>{text('unknown.title')}</PageHeading>
        <p {...part('page-intro')}>{text('unknown.intro')}</p>
        <dl {...part('facts')}>
          {canAsk && name && (
            <Fact label={text('name.name')}>
              <VisibleText text={name} />
            </Fact>
          )}
          <Fact label={text('unknown.checked')}>
            <InstantText at={checked} />
          </Fact>
        </dl>
        {canAsk ? (
          <p {...part('hint')}>{text('unknown.checkHint')}</p>
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
  const { part, text, api } = useTokenwright();
  const { wizard, onClose } = useWizard();
  const { token } = snapshot;
  const { options } = wizard.getStepContext();
  const approvers = approvalRules(options, token).find((rule) => rule.approvers)?.approvers;
  return (
    <section {...part('page')} data-step="pending-approval" data-layout="state">
      <div {...part('page-body')}>
        <StateSign d="M8 14.5a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13ZM8 4.5V8l2.2 1.4" />
        <PageHeading>{text('pendingApproval.title')}</PageHeading>
        <p {...part('page-intro')}>{text('pendingApproval.intro')}</p>
        <dl {...part('facts')}>
          <Fact label={text('name.name')}>
            <strong>
              <VisibleText text={token.name} />
            </strong>
          </Fact>
          <Fact label={text('pendingApproval.requested')}>
            <InstantText at={Date.parse(token.createdAt)} />
          </Fact>
          {approvers && (
            <Fact label={text('pendingApproval.approvers')}>
              <TruncatedText text={approvers} />
            </Fact>
          )}
          {token.approval?.justification && (
            <Fact label={text('pendingApproval.justification')}>
              <TruncatedText text={token.approval.justification} />
            </Fact>
          )}
        </dl>
        {api.claimToken && <p {...part('hint')}>{text('pendingApproval.next')}</p>}
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

function StateSign({ d }: { readonly d: string }) {
  const { part } = useTokenwright();
  return (
    <span {...part('empty-icon')} data-kind="warning">
      <svg
        viewBox="0 0 16 16"
        width="22"
        height="22"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        aria-hidden="true"
      >
        <path d={d} strokeLinecap="round" strokeLinejoin="round" />
      </svg>
    </span>
  );
}

function InstantText({ at }: { readonly at: number }) {
  const { locale, timeZone } = useTokenwright();
  return <time>{new Intl.DateTimeFormat(locale, shortMoment(timeZone)).format(at)}</time>;
}
