import type { Token } from '@tokenwright/core';
import { type ReactNode, useEffect, useRef } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { shortName } from '../tokens/shortName.ts';
import type { ChangeFailure } from './useSingleChange.ts';

interface ActFrameProps {
  readonly act: 'decide' | 'transfer';
  readonly token: Token;
  readonly describedBy: string;
  readonly isRunning: boolean;
  readonly failure: ChangeFailure | undefined;
  readonly onClose: () => void;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

export function ActFrame({ act, token, describedBy, isRunning, failure, onClose, buttons, children }: ActFrameProps) {
  const { part, text } = useTokenwright();
  return (
    <ModalDialog
      title={<Phrase id={`${act}.title`} parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />}
      describedBy={describedBy}
      onCloseRequest={() => isRunning || onClose()}
    >
      <div {...part('revoke')} data-size="small">
        {children}
        {failure && <ActFailure failure={failure} refused={`${act}.failed`} />}
        <p className="twr-visually-hidden" role="status">
          {isRunning && text(`${act}.running`)}
        </p>
      </div>
      <footer {...part('revoke-actions')}>
        <Button isBusy={isRunning} onClick={onClose}>
          {text('revoke.cancel')}
        </Button>
        {buttons}
      </footer>
    </ModalDialog>
  );
}

interface ActFailureProps {
  readonly failure: ChangeFailure;
  readonly refused: MessageId;
}

function ActFailure({ failure, refused }: ActFailureProps) {
  const { text } = useTokenwright();
  const isRefused = failure.outcome === 'refused';
  const alert = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    alert.current?.scrollIntoView?.({ block: 'center' });
  }, []);
  return (
    <Notice kind="danger">
      <p role="alert" ref={alert}>
        <strong>{text(isRefused ? refused : 'act.unknown')}</strong>
        <Space />
        {isRefused && failure.detail && <VisibleText text={failure.detail} />}
      </p>
    </Notice>
  );
}
