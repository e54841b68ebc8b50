import type { WizardSnapshot } from '@tokenwright/core';
import { useEffect, useId, useRef } from 'react';
import { NativeModal } from '../dialog/NativeModal.tsx';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { useWizard } from './WizardProvider.tsx';

export function LeaveQuestion() {
  const { part, text } = useTokenwright();
  const { wizard, snapshot, sink = '' } = useWizard();
  const stay = useRef<HTMLButtonElement>(null);
  const id = useId();
  const about = subjectOf(snapshot);
  useEffect(() => stay.current?.focus(), []);
  return (
    <NativeModal
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}intro`}
      onCloseRequest={() => wizard.send({ type: 'stay' })}
    >
      <div {...part('question')}>
        <h2 {...part('question-heading')} id={`${id}title`}>
          {text(`leave.${about}Title`)}
        </h2>
        <p id={`${id}intro`}>{text(`leave.${about}Intro`, { sink })}</p>
        <div {...part('question-actions')}>
          <Button kind="primary" isGuarded ref={stay} onClick={() => wizard.send({ type: 'stay' })}>
            {text(`leave.${about}Stay`)}
          </Button>
          <Button kind="danger" onClick={() => wizard.send({ type: 'leave' })}>
            {text(`leave.${about}Leave`)}
          </Button>
        </div>
      </div>
    </NativeModal>
  );
}

function subjectOf(snapshot: WizardSnapshot): 'draft' | 'attempt' | 'secret' | 'delivery' {
  const { status } = snapshot;
  if (status === 'revealing') return snapshot.delivery === 'instead' ? 'delivery' : 'secret';
  return status === 'editing' || status === 'reviewing' ? 'draft' : 'attempt';
}
