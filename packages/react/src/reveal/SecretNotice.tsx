import type { Custody } from '@tokenwright/core';
import { useState } from 'react';
import { VisibleText } from '../fields/VisibleText.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Countdown, useSecondsLeft } from '../wizard/Countdown.tsx';
import type { Announcement } from './useKeeping.ts';
import type { TestResult } from './useSecretTest.ts';

/** In seconds. WCAG 2.2.1 requires 20. */
const WARNED_BEFORE = 120;

export interface SecretNoticeProps {
  readonly custody: Custody;
  readonly sink: string | undefined;
  readonly announcement: Announcement | undefined;
  readonly tested: TestResult | undefined;
  readonly changedExpiration: string | undefined;
}

/** Shows one notice: the latest problem, the deadline, the latest result, or the changed expiration. */
export function SecretNotice(props: SecretNoticeProps) {
  const { part } = useTokenwright();
  const { custody, changedExpiration } = props;
  const result = useLatestResult(props);
  const deadline = custody.acknowledgeBy ?? Number.POSITIVE_INFINITY;
  const isNear = useSecondsLeft(deadline) <= WARNED_BEFORE;
  const shown = shownOf(result, isNear, changedExpiration);
  const kind = shown === 'result' ? kindOf(result) : 'warning';
  return (
    <div {...(shown ? { ...part('notice'), 'data-kind': kind } : { className: HIDDEN })}>
      <div className={shown === 'result' ? undefined : HIDDEN}>
        <ResultText result={result} />
      </div>
      {isNear && (
        <div className={shown === 'deadline' ? undefined : HIDDEN}>
          <Countdown until={deadline} message="reveal.deadline" />
        </div>
      )}
      {shown === 'expiration' && <p>{changedExpiration}</p>}
    </div>
  );
}

function shownOf(result: Result | undefined, isNear: boolean, changedExpiration: string | undefined) {
  if (result && kindOf(result) === 'warning') return 'result';
  if (isNear) return 'deadline';
  if (result && result.state !== 'copied') return 'result';
  return changedExpiration && 'expiration';
}

function kindOf(result: Result | undefined) {
  return result && (KINDS[result.state] ?? 'warning');
}

function ResultText({ result }: { readonly result: Result | undefined }) {
  const { part } = useTokenwright();
  const isAlert = result?.state === 'lost';
  const words = result && <VisibleText text={result.words} isOurs />;
  return (
    <>
      <p {...part('secret-status')} role="status" data-state={result?.state}>
        {!isAlert && words}
      </p>
      {isAlert && <p role="alert">{words}</p>}
    </>
  );
}

const HIDDEN = 'twr-visually-hidden';

const KINDS: Readonly<Record<string, 'info' | 'success'>> = {
  copied: 'success',
  delivered: 'success',
  works: 'success',
  beside: 'info',
  downloaded: 'info',
  testing: 'info',
};

const DELIVERIES = {
  delivered: 'reveal.delivered',
  beside: 'reveal.delivering',
  failed: 'reveal.notDelivered',
} as const;

interface Result {
  readonly state: string;
  readonly words: string;
}

function useLatestResult({ custody, sink, announcement, tested }: SecretNoticeProps): Result | undefined {
  const { text } = useTokenwright();
  const { saved, delivery, acknowledgementLost } = custody;
  const delivered = saved === 'delivered' ? saved : delivery;
  const latest = useLatestChange([announcement, tested, delivered, acknowledgementLost]);
  if (latest === 0 && announcement) {
    const { id, values } = announcement;
    return { state: id.slice('reveal.'.length), words: text(id, values) };
  }
  if (latest === 1 && tested) {
    const { state, detail = '' } = tested;
    return { state, words: text(`reveal.${state}`, { detail }) };
  }
  if (latest === 2 && delivered && delivered !== 'instead' && sink !== undefined)
    return { state: delivered, words: text(DELIVERIES[delivered], { sink }) };
  return latest === 3 && acknowledgementLost ? { state: 'lost', words: text('reveal.acknowledgementLost') } : undefined;
}

function useLatestChange(values: readonly unknown[]): number {
  const [seen, setSeen] = useState(() => ({ values, at: values.findLastIndex(Boolean) }));
  const at = values.findLastIndex((value, index) => value !== seen.values[index]);
  if (at === -1) return seen.at;
  setSeen({ values, at });
  return at;
}
