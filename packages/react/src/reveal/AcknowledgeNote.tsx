import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Countdown, useSecondsLeft } from '../wizard/Countdown.tsx';

/** In seconds. WCAG 2.2.1 requires at least 20, and a simple action that ends the limit, such as saving. */
const WARNED_BEFORE = 120;

export function AcknowledgeNote({ until }: { readonly until: number }) {
  const isNear = useSecondsLeft(until) <= WARNED_BEFORE;
  return (
    isNear && (
      <Notice kind="warning">
        <Countdown until={until} message="reveal.claim" />
      </Notice>
    )
  );
}

export function AcknowledgementLostNote() {
  const { text } = useTokenwright();
  return (
    <Notice kind="warning">
      <p role="alert">{text('reveal.acknowledgementLost')}</p>
    </Notice>
  );
}
