import type { WizardSnapshot } from '@tokenwright/core';
import { type RefObject, useEffect, useId, useRef } from 'react';
import { Button } from '../fields/Button.tsx';
import { useScope } from '../scope/Scope.tsx';
import { useWizard } from './WizardScope.tsx';

export interface LeaveQuestionProps {
  /** The page below, which nobody can reach while the question stands. */
  readonly page: RefObject<HTMLElement | null>;
}

/** Asks before something is lost. The page stays below it, with all that was typed. */
export function LeaveQuestion({ page }: LeaveQuestionProps) {
  const { part, text } = useScope();
  const { wizard, snapshot, sink = '' } = useWizard();
  const stay = useRef<HTMLButtonElement>(null);
  const id = useId();
  const about = subjectOf(snapshot);
  useEffect(() => {
    const before = document.activeElement;
    const below = page.current;
    stay.current?.focus();
    // Not as a prop: React 18 does not know `inert`, and focus can only go back once it is gone.
    if (below) below.inert = true;
    return () => {
      if (below) below.inert = false;
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, [page]);
  return (
    <div
      {...part('question')}
      role="alertdialog"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        wizard.send({ type: 'stay' });
      }}
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}intro`}
    >
      <div {...part('question-card')}>
        <h2 {...part('question-heading')} id={`${id}title`}>
          {text(`leave.${about}Title`)}
        </h2>
        <p id={`${id}intro`}>{text(`leave.${about}Intro`, { sink })}</p>
        <div {...part('question-actions')}>
          <Button kind="primary" ref={stay} onClick={() => wizard.send({ type: 'stay' })}>
            {text(`leave.${about}Stay`)}
          </Button>
          <Button kind="danger" onClick={() => wizard.send({ type: 'leave' })}>
            {text(`leave.${about}Leave`)}
          </Button>
        </div>
      </div>
    </div>
  );
}

function subjectOf(snapshot: WizardSnapshot): 'draft' | 'attempt' | 'secret' | 'delivery' {
  const { status } = snapshot;
  if (status === 'revealing') return snapshot.delivery === 'instead' ? 'delivery' : 'secret';
  return status === 'editing' || status === 'reviewing' ? 'draft' : 'attempt';
}
