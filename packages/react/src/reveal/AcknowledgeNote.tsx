import { Notice } from '../fields/Notice.tsx';
import { useTokenwright } from '../provider/TokenwrightProvider.tsx';
import { Countdown, useSecondsLeft } from '../wizard/Countdown.tsx';

/**
 * In seconds. WCAG 2.2.1 requires at least 20, and a simple action that ends the limit: saving the secret in any way
 * does.
 */
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

/** Warns that the acknowledgement failed, so that the API may revoke the token. */
export function AcknowledgementLostNote() {
  const { text } = useTokenwright();
  return (
    <Notice kind="warning">
      <p role="alert">{text('reveal.acknowledgementLost')}</p>
    </Notice>
  );
}
