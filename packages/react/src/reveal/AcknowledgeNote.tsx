import { Notice } from '../fields/Notice.tsx';
import { Countdown } from '../wizard/Countdown.tsx';
import { useSecondsLeft } from '../wizard/useSecondsLeft.ts';

/** In seconds. WCAG 2.2.1 wants 20 at least, and one simple act that ends the limit: any way of keeping the secret does. */
const WARNED_BEFORE = 120;

/** Near the end of the API's time: what happens to the token unless the person takes its secret. */
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
