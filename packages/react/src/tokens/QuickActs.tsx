import type { Token, TokenOptions } from '@tokenwright/core';
import { permitFor } from '@tokenwright/core/list';
import { useRef, useState } from 'react';
import { Settling } from '../fields/Settling.tsx';
import { Tooltip } from '../fields/Tooltip.tsx';
import { useGuard } from '../fields/useGuard.ts';
import { Space, VisibleText } from '../fields/VisibleText.tsx';
import { changeMessages } from '../messages/changeMessages.ts';
import type { MessageId } from '../messages/reactMessages.ts';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { WithTexts } from '../provider/WithTexts.tsx';
import { useChangeToken } from '../queries/useChangeToken.ts';
import { type QuickChange, quickChange } from './quickChange.ts';
import { useSentence } from './useSentence.ts';

export interface QuickActsProps {
  readonly token: Token;
  readonly options: TokenOptions | undefined;
  readonly now: number;
  readonly onDone: (announcement: MessageId, sentence: string, changed: Token) => void;
}

export function QuickActs({ token, options, now, onDone }: QuickActsProps) {
  const { api, locale, timeZone } = useTokenwright();
  const change = quickChange(token, { options, now, locale, timeZone });
  const permit = change && permitFor(change.act, token, api, now);
  if (!change || !permit) return null;
  const page = `${change.act} ${token.id} ${token.expiresAt}`;
  return (
    <WithTexts texts={changeMessages}>
      <Settling key={page} page={page}>
        <QuickAct {...{ token, change, onDone }} refusal={permit.allowed ? undefined : permit.reason} />
      </Settling>
    </WithTexts>
  );
}

interface Failure {
  readonly message: MessageId;
  readonly detail?: string | undefined;
}

interface QuickActProps extends Pick<QuickActsProps, 'token' | 'onDone'> {
  readonly change: QuickChange;
  readonly refusal: string | undefined;
}

function QuickAct({ token, change, refusal, onDone }: QuickActProps) {
  const { part, text } = useTokenwright();
  const send = useChangeToken();
  const sentence = useSentence();
  const [failure, setFailure] = useState<Failure>();
  const [isRunning, setRunning] = useState(false);
  const isUnderWay = useRef(false);
  const { guard, isSettled, mayAct } = useGuard();
  const run = async () => {
    if (isUnderWay.current) return;
    isUnderWay.current = true;
    setRunning(true);
    setFailure(undefined);
    const result = await send(change.call(token));
    if (result.outcome === 'changed')
      return onDone(change.done, sentence(change.done, result.token, change.describe(result.token)), result.token);
    isUnderWay.current = false;
    setRunning(false);
    setFailure(
      result.outcome === 'unknown' ? { message: 'act.unknown' } : { message: change.failed, detail: result.detail },
    );
  };
  return (
    <span {...part('quick-act')}>
      <Tooltip text={refusal ?? text(change.hint.id, change.hint.values)}>
        {(id) => (
          <button
            type="button"
            {...part('link-button')}
            {...guard}
            aria-disabled={refusal !== undefined || isRunning || !isSettled || undefined}
            aria-describedby={id}
            onClick={(event) => mayAct(event) && refusal === undefined && run()}
          >
            {isRunning ? text('act.running') : text(`act.${change.act}`, change.label)}
          </button>
        )}
      </Tooltip>
      <span className="twr-visually-hidden" role="status">
        {isRunning && text('act.running')}
      </span>
      {failure && (
        <span {...part('field-error')} role="alert">
          <span>{text(failure.message)}</span>
          <Space />
          {failure.detail && <VisibleText text={failure.detail} />}
        </span>
      )}
    </span>
  );
}
