import type { Token } from '@tokenwright/core';
import { permitFor } from '@tokenwright/core/list';
import { useEffect, useId, useRef } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from '../tokens/shortName.ts';
import { useSentence } from '../tokens/useSentence.ts';
import { ActProvider } from './ActProvider.tsx';
import type { ActDialogProps } from './actDialog.ts';
import { ConfirmFacts } from './ConfirmFacts.tsx';
import { type Confirmed, confirmations } from './confirmations.ts';
import { type ChangeFailure, useSingleChange } from './useSingleChange.ts';

export function ConfirmDialog(props: ActDialogProps) {
  return (
    <ActProvider host={props.host}>
      <Question {...props} act={props.act as Confirmed} />
    </ActProvider>
  );
}

function Question({ token, act, host, onClose, onDone }: ActDialogProps & { readonly act: Confirmed }) {
  const { part, text } = useTokenwright();
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  const { isRunning, failure, confirm } = useConfirmed({ token, act, host, onClose, onDone });
  useEffect(() => keep.current?.focus(), []);
  return (
    <ModalDialog
      role="alertdialog"
      title={<Phrase id={`confirm.${act}.title`} parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />}
      describedBy={id}
      onCloseRequest={() => isRunning || onClose()}
    >
      <div {...part('revoke')}>
        <p id={id}>{text(`confirm.${act}.intro`)}</p>
        <ConfirmFacts token={token} />
        {failure && <Failure act={act} seen={token} failure={failure} />}
        <p className="twr-visually-hidden" role="status">
          {isRunning && text(`confirm.${act}.running`)}
        </p>
      </div>
      <footer {...part('revoke-actions')}>
        <Button ref={keep} isBusy={isRunning} onClick={onClose}>
          {text('confirm.keep')}
        </Button>
        <Button kind="danger" isBusy={isRunning} onClick={confirm}>
          {isRunning && <span {...part('spinner')} aria-hidden="true" />}
          <span {...part('button-text')}>{text(`confirm.${act}.confirm`)}</span>
        </Button>
      </footer>
    </ModalDialog>
  );
}

function useConfirmed({ token, act, host, onClose, onDone }: ActDialogProps & { readonly act: Confirmed }) {
  const { isRunning, failure, run } = useSingleChange();
  const sentence = useSentence();
  const confirm = async () => {
    const { announcement, send, isDone, method } = confirmations[act];
    const { id } = token;
    const { onReauthenticate } = host;
    const changed = await run({ id, method, send: send(token), isDone: isDone(token), onReauthenticate });
    if (!changed) return;
    onClose();
    onDone(announcement, sentence(announcement, changed), changed);
  };
  return { isRunning, failure, confirm };
}

interface FailureProps {
  readonly act: Confirmed;
  readonly seen: Token;
  readonly failure: ChangeFailure;
}

function Failure({ act, seen, failure }: FailureProps) {
  const { api, text } = useTokenwright();
  const isRefused = failure.outcome === 'refused';
  const now = isRefused ? failure.token : undefined;
  const hasChanged = now && (now.hint !== seen.hint || !permitFor(act, now, api, Date.now()));
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>
          {text(hasChanged ? 'confirm.changed' : isRefused ? `confirm.${act}.failed` : 'confirm.unknown')}
        </strong>
        <Space />
        {isRefused && failure.detail && <VisibleText text={failure.detail} />}
      </p>
    </Notice>
  );
}
