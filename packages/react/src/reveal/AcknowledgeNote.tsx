import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Countdown, useSecondsLeft } from '../wizard/Countdown.tsx';

/** Seconds. WCAG 2.2.1 requires 20, and a simple action that ends the limit: saving. */
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

/** The API may revoke the token. */
export function AcknowledgementLostNote() {
  const { text } = useTokenwright();
  return (
    <Notice kind="warning">
      <p role="alert">{text('reveal.acknowledgementLost')}</p>
    </Notice>
  );
}
