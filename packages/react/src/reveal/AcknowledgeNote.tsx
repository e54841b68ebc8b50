import { Notice } from '../fields/Notice.tsx';
import { Countdown } from '../wizard/Countdown.tsx';
import { useSecondsLeft } from '../wizard/useSecondsLeft.ts';

/**
 * In seconds. WCAG 2.2.1 requires at least 20, and a simple action that ends the limit: saving the secret in any way
 * does.
 */
const WARNED_BEFORE = 120;

/** Near the API's deadline: warns that the token will be revoked unless the user saves its secret. */
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
