import type { Drafts } from '@tokenwright/core';
import { useEffect, useId, useRef, useState } from 'react';
import { NativeModal } from '../dialog/NativeModal.tsx';
import { Button } from '../fields/Button.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import type { WizardStart } from '../start/wizardStart.ts';

export type Loss = 'draft' | 'attempt' | 'secret' | 'delivery';

interface LeaveQuestionProps {
  readonly about: Loss;
  readonly sink: string | undefined;
  readonly start?: Pick<WizardStart, 'keep' | 'onDiscard'> | undefined;
  readonly drafts?: Drafts;
  readonly send: (event: { readonly type: 'stay' | 'leave' }) => void;
}

export function LeaveQuestion({ about, sink = '', start, drafts = {}, send }: LeaveQuestionProps) {
  const { part, text } = useTokenwright();
  const stay = useRef<HTMLButtonElement>(null);
  const id = useId();
  const isDraft = about === 'draft';
  const keep = isDraft ? start?.keep : undefined;
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
        <p id={`${id}intro`}>{text(keep ? 'draft.keepIntro' : `leave.${about}Intro`, { sink })}</p>
        <div {...part('question-actions')}>
          <Button kind="primary" isGuarded ref={stay} onClick={() => send({ type: 'stay' })}>
            {text(`leave.${about}Stay`)}
          </Button>
          {keep && <KeepButton keep={() => keep(drafts)} onKept={() => send({ type: 'leave' })} />}
          <Button
            kind="danger"
            onClick={() => {
              if (isDraft) start?.onDiscard?.();
              send({ type: 'leave' });
            }}
          >
            {text(`leave.${about}Leave`)}
          </Button>
        </div>
      </div>
    </NativeModal>
  );
}

interface KeepButtonProps {
  readonly keep: () => Promise<void>;
  readonly onKept: () => void;
}

function KeepButton({ keep, onKept }: KeepButtonProps) {
  const { part, text } = useTokenwright();
  const [state, setState] = useState<'saving' | 'failed'>();
  const save = async () => {
    setState('saving');
    try {
      await keep();
      onKept();
    } catch {
      setState('failed');
    }
  };
  return (
    <>
      <Button isGuarded isBusy={state === 'saving'} onClick={save}>
        {text('draft.keep')}
      </Button>
      {state === 'failed' && (
        <p {...part('field-error')} role="alert">
          {text('draft.keepFailed')}
        </p>
      )}
    </>
  );
}
