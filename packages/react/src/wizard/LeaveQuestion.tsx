import { useEffect, useId, useRef } from 'react';
import { NativeModal } from '../dialog/NativeModal.tsx';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';

export type Loss = 'draft' | 'attempt' | 'secret' | 'delivery';

interface LeaveQuestionProps {
  readonly about: Loss;
  readonly sink: string | undefined;
  readonly send: (event: { readonly type: 'stay' | 'leave' }) => void;
}

export function LeaveQuestion({ about, sink = '', send }: LeaveQuestionProps) {
  const { part, text } = useTokenwright();
  const stay = useRef<HTMLButtonElement>(null);
  const id = useId();
  useEffect(() => stay.current?.focus(), []);
  return (
    <NativeModal
      role="alertdialog"
      aria-labelledby={`${id}title`}
      aria-describedby={`${id}intro`}
      onCloseRequest={() => send({ type: 'stay' })}
    >
      <div {...part('question')}>
        <h2 {...part('question-heading')} id={`${id}title`}>
          {text(`leave.${about}Title`)}
        </h2>
        <p id={`${id}intro`}>{text(`leave.${about}Intro`, { sink })}</p>
        <div {...part('question-actions')}>
          <Button kind="primary" isGuarded ref={stay} onClick={() => send({ type: 'stay' })}>
            {text(`leave.${about}Stay`)}
          </Button>
          <Button kind="danger" onClick={() => send({ type: 'leave' })}>
            {text(`leave.${about}Leave`)}
          </Button>
        </div>
      </div>
    </NativeModal>
  );
}
