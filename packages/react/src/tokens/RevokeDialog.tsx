import type { Token } from '@tokenwright/core';
import type { RevocationResult, RevokeCall } from '@tokenwright/core/tokens';
import { useEffect, useId, useRef, useState } from 'react';
import { ModalDialog } from '../dialog/ModalDialog.tsx';
import { Button } from '../fields/Button.tsx';
import { Marked } from '../fields/Marked.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { detailsMessages } from '../messages/detailsMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { useRevokeToken } from '../queries/useRevokeToken.ts';
import { type ConfirmProps, useListSettings } from './listSettings.ts';
import { RevokeFacts } from './RevokeFacts.tsx';
import { shortName } from './shortName.ts';

export interface RevokeDialogProps extends Pick<RevokeCall, 'onReauthenticate'> {
  readonly token: Token;
  readonly onClose: () => void;
  readonly onDone: (token: Token | undefined) => void;
}

export function RevokeDialog({ token, onReauthenticate, onClose, onDone }: RevokeDialogProps) {
  const { Confirm = Question } = useListSettings().components ?? {};
  const revoke = useRevokeToken();
  const [failure, setFailure] = useState<ConfirmProps['failure']>();
  const [isRunning, setRunning] = useState(false);
  const isUnderWay = useRef(false);
  const confirm = async (reason?: string) => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const result = await revoke({ id: token.id, reason: reason?.trim() || undefined, onReauthenticate });
    if (result.outcome === 'revoked') return onDone(result.token);
    isUnderWay.current = false;
    setRunning(false);
    setFailure(result);
  };
  return (
    <WithTexts texts={detailsMessages}>
      <Confirm {...{ token, isRunning, failure }} onConfirm={confirm} onCancel={onClose} />
    </WithTexts>
  );
}

function Question({ token, isRunning, failure, onConfirm, onCancel }: ConfirmProps) {
  const { api, part, text } = useTokenwright();
  const id = useId();
  const [reason, setReason] = useState('');
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);
  return (
    <ModalDialog
      role="alertdialog"
      title={<Phrase id="revoke.title" parts={{ name: <bdi>{shortName(token.name)}</bdi> }} />}
      describedBy={id}
      onCloseRequest={() => isRunning || onCancel()}
    >
      <div {...part('revoke')}>
        <Consequences id={id} token={token} />
        <RevokeFacts token={token} />
        {api.revocation !== 'deletes' && <Reason id={`${id}reason`} value={reason} onChange={setReason} />}
        {failure && <RevokeFailure failure={failure} />}
        <p className="twr-visually-hidden" role="status">
          {isRunning && text('revoke.running')}
        </p>
      </div>
      <footer {...part('revoke-actions')}>
        <Button ref={keep} isBusy={isRunning} onClick={onCancel}>
          {text('revoke.cancel')}
        </Button>
        <Button kind="danger" isBusy={isRunning} onClick={() => onConfirm(reason)}>
          {isRunning && <span {...part('spinner')} aria-hidden="true" />}
          <span {...part('button-text')}>{text('revoke.confirm', { name: shortName(token.name) })}</span>
        </Button>
      </footer>
    </ModalDialog>
  );
}

export function Consequences({ id, token }: { readonly id?: string; readonly token: Token }) {
  const { api, text } = useTokenwright();
  const kept = api.revocation === 'deletes' ? 'revoke.deletes' : 'revoke.keeps';
  const isFinal = kept === 'revoke.deletes' || !api.restoreToken || token.can?.restore?.allowed === false;
  const effect = token.status === 'pending' ? 'revoke.pendingIntro' : 'revoke.intro';
  return (
    <p id={id}>
      <span>{text(effect)}</span>
      <Space />
      {isFinal && token.status !== 'pending' && (
        <>
          <span>{text('revoke.final')}</span>
          <Space />
        </>
      )}
      <span>{text(kept)}</span>
    </p>
  );
}

const MAX_REASON = 500;

interface ReasonProps {
  readonly id: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function Reason({ id, value, onChange }: ReasonProps) {
  const { part, text, locale } = useTokenwright();
  const number = new Intl.NumberFormat(locale);
  return (
    <div {...part('field')}>
      <label {...part('label')} htmlFor={id}>
        <Marked text={text('revoke.reason')} mark="optional" />
      </label>
      <textarea
        {...part('input')}
        id={id}
        dir="auto"
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
  readonly failure: Exclude<RevocationResult, { readonly outcome: 'revoked' }>;
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
