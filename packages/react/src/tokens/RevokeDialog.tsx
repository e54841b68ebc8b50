import type { Token } from '@tokenwright/core';
import { useEffect, useId, useRef, useState } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { type Reauthenticate, useRevokeToken } from '../queries/useRevokeToken.ts';
import { RevokeFacts } from './RevokeFacts.tsx';
import { RevokeFailure, type RevokeFailureProps } from './RevokeFailure.tsx';
import { shortName } from './shortName.ts';

export interface RevokeDialogProps {
  readonly token: Token;
  /** Signs the user in again when the API requires it. */
  readonly onReauthenticate?: Reauthenticate | undefined;
  /** Called when the user keeps the token. */
  readonly onClose: () => void;
  /** Called with the API's revoked token. */
  readonly onDone: (token: Token) => void;
}

/** Asks before revoking a token, with its name, the effects and its last use. */
export function RevokeDialog({ token, onReauthenticate, onClose, onDone }: RevokeDialogProps) {
  const { part, text } = useTokenwright();
  const id = useId();
  const revoke = useRevokeToken(onReauthenticate);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<RevokeFailureProps['failure']>();
  const isUnderWay = useRef(false);
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  const confirm = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const revocation = await revoke(token.id);
    if (revocation.outcome === 'revoked') return onDone(revocation.token);
    isUnderWay.current = false;
    setRunning(false);
    setFailure(revocation);
  };

  return (
    <ModalDialog
      role="alertdialog"
      title={<Phrase id="revoke.title" parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />}
      describedBy={id}
      onCloseRequest={() => isRunning || onClose()}
    >
      <div {...part('revoke')}>
        <p id={id}>{text(token.status === 'pending' ? 'revoke.pendingIntro' : 'revoke.intro')}</p>
        <RevokeFacts token={token} />
        {failure && <RevokeFailure failure={failure} />}
        <p className="twr-visually-hidden" role="status">
          {isRunning && text('revoke.running')}
        </p>
      </div>
      <footer {...part('revoke-actions')}>
        <Button ref={keep} isBusy={isRunning} onClick={onClose}>
          {text('revoke.cancel')}
        </Button>
        <Button kind="danger" isBusy={isRunning} onClick={confirm}>
          {isRunning && <span {...part('spinner')} aria-hidden="true" />}
          {text('revoke.confirm')}
        </Button>
      </footer>
    </ModalDialog>
  );
}
