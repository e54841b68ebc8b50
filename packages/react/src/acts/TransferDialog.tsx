import type { Token } from '@tokenwright/core';
import { useId, useRef, useState } from 'react';
import { Button } from '../fields/Button.tsx';
import { Notice } from '../fields/Notice.tsx';
import { Phrase } from '../fields/Phrase.tsx';
import { REASON_LIMIT, ReasonField } from '../fields/ReasonField.tsx';
import { Space } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Fact } from '../tokens/Fact.tsx';
import { ownerText } from '../tokens/ownerText.ts';
import { shortName } from '../tokens/shortName.ts';
import { useSentence } from '../tokens/useSentence.ts';
import { ActFrame } from './ActFrame.tsx';
import { ActProvider } from './ActProvider.tsx';
import type { ActDialogProps } from './actDialog.ts';
import { OwnerField } from './OwnerField.tsx';
import { useSingleChange } from './useSingleChange.ts';

export function TransferDialog(props: ActDialogProps) {
  return (
    <ActProvider host={props.host}>
      <Transfer {...props} />
    </ActProvider>
  );
}

function Transfer(props: ActDialogProps) {
  const { token, onClose } = props;
  const { api, text } = useTokenwright();
  const id = useId();
  const { isRunning, failure, current, transfer } = useTransfer(props);
  const [owner, setOwner] = useState('');
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLSelectElement>(null);
  const confirm = () => {
    setMissing(owner === '');
    if (owner === '') field.current?.focus();
    else transfer(owner, reason.trim());
  };
  return (
    <ActFrame
      act="transfer"
      describedBy={id}
      {...{ token, isRunning, failure, onClose }}
      buttons={
        <Button kind="primary" isGuarded isBusy={isRunning} onClick={confirm}>
          {text('transfer.confirm')}
        </Button>
      }
    >
      <p id={id}>{text('transfer.intro')}</p>
      <CurrentOwner token={current} />
      <OwnerField ref={field} id={`${id}owner`} token={current} {...{ owner, setOwner, isMissing }} />
      {api.listEvents && (
        <ReasonField
          id={`${id}reason`}
          label={text('revoke.reason')}
          mark="optional"
          hint={text('transfer.reasonHint')}
          value={reason}
          maxLength={REASON_LIMIT}
          onChange={setReason}
        />
      )}
    </ActFrame>
  );
}

function useTransfer({ token, host, onClose, onDone }: ActDialogProps) {
  const { isRunning, failure, run } = useSingleChange();
  const sentence = useSentence();
  const current = (failure?.outcome === 'refused' && failure.token) || token;
  const { id, version } = current;
  const transfer = async (owner: string, reason: string) => {
    const call = { owner, ...(reason && { reason }), ...(version !== undefined && { version }) };
    const changed = await run({
      id,
      method: 'transferToken',
      send: (api) => api.transferToken?.(id, call),
      isDone: (after) => after.owner?.id === owner,
      onReauthenticate: host.onReauthenticate,
    });
    if (!changed) return;
    onClose();
    const said = sentence('act.transferred', changed, { owner: shortName(changed.owner?.label ?? owner) });
    onDone('act.transferred', said, changed);
  };
  return { isRunning, failure, current, transfer };
}

function CurrentOwner({ token: { owner } }: { readonly token: Token }) {
  const { part, text } = useTokenwright();
  if (!owner) return null;
  return (
    <>
      <dl {...part('revoke-facts')}>
        <Fact label={text('manager.owner')}>
          <bdi>{ownerText(owner, text)}</bdi>
        </Fact>
      </dl>
      {owner.kind === 'person' && (
        <Notice kind="warning">
          <p>
            {owner.gone && (
              <>
                <span>{text('transfer.gone')}</span>
                <Space />
              </>
            )}
            <Phrase id="transfer.secret" parts={{ name: <bdi>{shortName(owner.label)}</bdi> }} />
          </p>
        </Notice>
      )}
    </>
  );
}
