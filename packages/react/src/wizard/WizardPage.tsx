import type { Revealing, Reviewing, WizardSnapshot } from '@tokenwright/core';
import { useEffect, useRef, useState } from 'react';
import { DeliveryPage } from '../reveal/DeliveryPage.tsx';
import { FinishedPage, useChangedExpiration } from '../reveal/FinishedPage.tsx';
import { SecretPage } from '../reveal/SecretPage.tsx';
import { ReviewPage } from '../review/ReviewPage.tsx';
import { AttemptPage } from './AttemptPage.tsx';
import { PendingApprovalPage } from './PendingApprovalPage.tsx';
import { SecretGonePage } from './SecretGonePage.tsx';
import { StepPage } from './StepPage.tsx';
import { UnknownPage } from './UnknownPage.tsx';
import { useClock, useWizard } from './WizardProvider.tsx';

/** In milliseconds. A shorter wait has no separate page. */
const HELD_FOR = 1_000;

export function WizardPage() {
  const { wizard, snapshot, steps, sink, onClose } = useWizard();
  const { held, round } = useHeldReview(snapshot);
  const sentAt = useSentAt(snapshot);
  if (snapshot.status === 'creating' && held) return <ReviewPage key={round} snapshot={held} isCreating />;
  switch (snapshot.status) {
    case 'editing': {
      const step = steps.find(({ id }) => id === snapshot.step);
      return step ? <StepPage key={step.id} snapshot={snapshot} step={step} /> : null;
    }
    case 'reviewing':
      return <ReviewPage key={round} snapshot={snapshot} isCreating={false} />;
    case 'creating':
    case 'waiting':
    case 'reauthenticating':
    case 'reconciling':
      return <AttemptPage key={snapshot.status} snapshot={snapshot} />;
    case 'unknown':
      return <UnknownPage snapshot={snapshot} sentAt={sentAt} />;
    case 'revealing':
      return snapshot.delivery === 'instead' ? (
        <DeliveryPage sink={sink} send={wizard.send} />
      ) : (
        <RevealPage snapshot={snapshot} />
      );
    case 'secretGone':
      return <SecretGonePage snapshot={snapshot} />;
    case 'pendingApproval':
      return <PendingApprovalPage snapshot={snapshot} />;
    case 'finished':
      return snapshot.left || (snapshot.outcome === 'revealed' && onClose) ? null : (
        <FinishedPage snapshot={snapshot} />
      );
    case 'abandoning':
      return null;
  }
}

function RevealPage({ snapshot }: { readonly snapshot: Revealing }) {
  const { wizard, sink, snippets, docs } = useWizard();
  const { options } = wizard.getStepContext();
  const changedExpiration = useChangedExpiration(snapshot.token);
  return <SecretPage custody={snapshot} send={wizard.send} {...{ sink, options, snippets, docs, changedExpiration }} />;
}

function useSentAt({ status }: WizardSnapshot): number | undefined {
  const now = useClock();
  const sentAt = useRef<number>(undefined);
  const isCreating = status === 'creating';
  const wasCreating = useRef(false);
  if (isCreating && !wasCreating.current) sentAt.current = now();
  wasCreating.current = isCreating;
  return sentAt.current;
}

function useHeldReview(snapshot: WizardSnapshot) {
  const last = useRef<Reviewing>(undefined);
  const round = useRef({ number: 0, wasCreating: false });
  const [isOver, setOver] = useState(false);
  const isCreating = snapshot.status === 'creating';
  if (snapshot.status === 'reviewing') last.current = snapshot;
  else if (!isCreating) last.current = undefined;
  if (round.current.wasCreating && !isCreating) round.current.number += 1;
  round.current.wasCreating = isCreating;
  useEffect(() => {
    if (!isCreating) return;
    const timer = setTimeout(() => setOver(true), HELD_FOR);
    return () => {
      clearTimeout(timer);
      setOver(false);
    };
  }, [isCreating]);
  return { held: isOver ? undefined : last.current, round: round.current.number };
}
