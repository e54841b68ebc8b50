import type { Token } from '@tokenwright/core';
import { useEffect, useId, useRef, useState } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { type Reauthenticate, type Revocation, useRevokeToken } from '../queries/useRevokeToken.ts';
import { RevokeFacts } from './RevokeFacts.tsx';
import { shortName } from './shortName.ts';

export interface RevokeDialogProps {
  readonly token: Token;
  readonly onReauthenticate?: Reauthenticate | undefined;
  readonly onClose: () => void;
  readonly onDone: (token: Token) => void;
}

export function RevokeDialog({ token, onReauthenticate, onClose, onDone }: RevokeDialogProps) {
  const { part, text } = useTokenwright();
  const id = useId();
  const revoke = useRevokeToken(onReauthenticate);
  const [isRunning, setRunning] = useState(false);
  const [failure, setFailure] = useState<RevokeFailureProps['failure']>();
  const isUnderWay = useRef(false);
  const [reason, setReason] = useState('');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  const confirm = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const revocation = await revoke(token.id, reason.trim() || undefined);
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
        <Reason id={`${id}reason`} value={reason} onChange={setReason} />
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
          <span {...part('button-text')}>{text('revoke.confirm', { name: shortName(token.name) })}</span>
        </Button>
      </footer>
    </ModalDialog>
  );
}

/** Characters that the API keeps. */
const MAX_REASON = 500;

interface ReasonProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Reason({ id, value, onChange }: ReasonProps) {
  const { part, text, locale } = useTokenwright();
  const number = new Intl.NumberFormat(locale);
  return (
    <div {...part('field')}>
      <label {...part('label')} htmlFor={id}>
        <span>{text('revoke.reason')}</span>
        <span {...part('optional')}>{` (${text('revoke.optional')})`}</span>
      </label>
      <textarea
        {...part('input')}
        id={id}
        rows={3}
        maxLength={MAX_REASON}
        aria-describedby={`${id}hint`}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      />
      <p {...part('reason-hint')} id={`${id}hint`}>
        <span>{text('revoke.reasonHint')}</span>
        <span>{`${number.format(value.length)} / ${number.format(MAX_REASON)}`}</span>
      </p>
    </div>
  );
}

interface RevokeFailureProps {
  readonly failure: Exclude<Revocation, { readonly outcome: 'revoked' }>;
}

function RevokeFailure({ failure }: RevokeFailureProps) {
  const { text } = useTokenwright();
  return (
    <Notice kind="danger">
      <p role="alert">
        <strong>{text(failure.outcome === 'refused' ? 'revoke.failed' : 'revoke.unknown')}</strong>
        <Space />
        {failure.outcome === 'refused' && failure.detail && <VisibleText text={failure.detail} />}
      </p>
    </Notice>
  );
}
