import type { Token } from '@tokenwright/core';
import { Fragment, useEffect, useId, useRef, useState } from 'react';
import { ModalDialog } from '../../dialog/ModalDialog.tsx';
import { Button } from '../../fields/Button.tsx';
import { Space } from '../../fields/VisibleText.tsx';
import { detailsMessages } from '../../messages/detailsMessages.ts';
import { useTokenwright } from '../../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../../provider/WithTexts.tsx';
import { Consequences, Reason } from '../RevokeDialog.tsx';
import type { ToolsHost } from '../useToolState.ts';
import { BulkFacts } from './BulkFacts.tsx';
import { BulkRows } from './BulkRows.tsx';
import type { BulkPlan } from './planBulk.ts';
import { useBulkRun } from './useBulkRun.ts';

interface BulkDialogProps {
  readonly plan: BulkPlan;
  readonly host: ToolsHost;
  readonly onClose: (changed: readonly Token[]) => void;
}

export function BulkDialog(props: BulkDialogProps) {
  return (
    <WithTexts texts={detailsMessages}>
      <Bulk {...props} />
    </WithTexts>
  );
}

function Bulk({ plan, host, onClose }: BulkDialogProps) {
  const { api, part, text } = useTokenwright();
  const id = useId();
  const { act, tokens } = plan;
  const [reason, setReason] = useState('');
  const bulk = useBulkRun(plan, host);
  const { rows, phase } = bulk;
  const isBusy = phase === 'running' || phase === 'stopping';
  const isAsking = phase === 'asking';
  const changed = tokens.filter((token) => rows.get(token.id)?.outcome === 'changed');
  const close = () => (isBusy ? bulk.stop() : onClose(changed));
  return (
    <ModalDialog
      role="alertdialog"
      title={text(`bulk.${act}.${isAsking ? 'title' : 'confirm'}`, { count: tokens.length })}
      describedBy={id}
      onCloseRequest={close}
    >
      <div {...part('revoke')}>
        <div id={id}>
          {tokens.length === 0 && <p>{text('bulk.none')}</p>}
          {isAsking && tokens.length > 0 && <BulkIntro plan={plan} />}
          {!isAsking && <BulkSummary plan={plan} bulk={bulk} done={changed.length} />}
        </div>
        {isAsking && <BulkFacts plan={plan} />}
        {tokens.length > 0 && <BulkRows plan={plan} rows={rows} />}
        {isAsking && act === 'revoke' && tokens.length > 0 && api.revocation !== 'deletes' && (
          <Reason id={`${id}reason`} value={reason} onChange={setReason} />
        )}
      </div>
      <BulkFooter plan={plan} bulk={bulk} onClose={close} onConfirm={() => bulk.run(reason.trim() || undefined)} />
    </ModalDialog>
  );
}

type BulkRun = ReturnType<typeof useBulkRun>;

function BulkIntro({ plan: { act, tokens } }: { readonly plan: BulkPlan }) {
  const { text } = useTokenwright();
  const [first] = tokens;
  if (act === 'renew' || !first) return <p>{text('bulk.renew.intro')}</p>;
  return tokens.length === 1 ? <Consequences token={first} /> : <BulkConsequences tokens={tokens} />;
}

function BulkConsequences({ tokens }: Pick<BulkPlan, 'tokens'>) {
  const { api, text } = useTokenwright();
  const working = tokens.filter(({ status }) => status !== 'pending');
  const count = tokens.length - working.length;
  const isKept = api.revocation !== 'deletes';
  const isFinal = !isKept || !api.restoreToken || working.some(({ can }) => can?.restore?.allowed === false);
  const sentences = [
    working.length > 0 && text('bulk.revoke.intro'),
    count > 0 && text('bulk.revoke.requests', { count }),
    working.length > 0 && isFinal && text('revoke.final'),
    text(isKept ? 'bulk.revoke.keeps' : 'bulk.revoke.deletes'),
  ].filter((sentence) => sentence !== false);
  return (
    <p>
      {sentences.map((sentence, index) => (
        <Fragment key={sentence}>
          {index > 0 && <Space />}
          <span>{sentence}</span>
        </Fragment>
      ))}
    </p>
  );
}

interface BulkSummaryProps {
  readonly plan: BulkPlan;
  readonly bulk: BulkRun;
  readonly done: number;
}

function BulkSummary({ plan: { act, tokens }, bulk: { rows, phase, remaining }, done }: BulkSummaryProps) {
  const { text } = useTokenwright();
  const count = tokens.length;
  if (phase !== 'ended')
    return <p role="status">{text(`bulk.${act}.progress`, { at: Math.min(rows.size, count), count })}</p>;
  return (
    <>
      <p role="status">
        <strong>{text(`bulk.${act}.summary`, { done, count })}</strong>
      </p>
      {remaining.length > 0 && <p>{text('bulk.stopped')}</p>}
    </>
  );
}

interface BulkFooterProps {
  readonly plan: BulkPlan;
  readonly bulk: BulkRun;
  readonly onClose: () => void;
  readonly onConfirm: () => void;
}

function BulkFooter({ plan: { act, tokens }, bulk, onClose, onConfirm }: BulkFooterProps) {
  const { part, text } = useTokenwright();
  const { phase, remaining } = bulk;
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (phase === 'asking' || phase === 'ended') keep.current?.focus();
  }, [phase]);
  const label = {
    asking: 'bulk.cancel',
    running: 'bulk.stop',
    stopping: 'bulk.stopping',
    ended: 'bulk.done',
  } as const;
  const isAsking = phase === 'asking' && tokens.length > 0;
  const isOver = phase === 'ended' && remaining.length > 0;
  return (
    <footer {...part('revoke-actions')}>
      <Button ref={keep} isBusy={phase === 'stopping'} onClick={onClose}>
        {text(label[phase])}
      </Button>
      {(isAsking || isOver) && (
        <Button kind={act === 'revoke' ? 'danger' : 'primary'} isGuarded onClick={onConfirm}>
          {isAsking
            ? text(`bulk.${act}.confirm`, { count: tokens.length })
            : text('bulk.rest', { count: remaining.length })}
        </Button>
      )}
    </footer>
  );
}
