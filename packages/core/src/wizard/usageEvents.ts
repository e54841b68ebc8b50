import type { TokenApiErrorCode } from '../api/tokenApiError.ts';
import type { Custody } from '../token/custody.ts';
import type { Outcome } from './outcome.ts';
import type { WizardEvent } from './wizardEvent.ts';
import type { WizardSnapshot } from './wizardSnapshot.ts';

type Usage =
  | { readonly type: 'opened' }
  /** The id of the step, or `review`. */
  | { readonly type: 'stepSeen'; readonly step: string }
  /** One call of `createToken` failed; the wizard may still retry it. */
  | { readonly type: 'createFailed'; readonly code: TokenApiErrorCode; readonly call: number }
  /** `duration` is the time since the user pressed *Create token*, in milliseconds. */
  | { readonly type: 'created'; readonly status: 'created' | 'pending-approval'; readonly duration: number }
  | { readonly type: 'saved'; readonly by: Exclude<Custody['saved'], false> }
  | { readonly type: 'revoked' }
  | { readonly type: 'closed'; readonly outcome: Outcome | null };

/**
 * An event for your product analytics. It holds no secret, no token, and no text of the user.
 * `elapsed` is the time since the wizard opened, or for a revocation in the list since its question, in milliseconds.
 */
export type UsageEvent = Usage & { readonly elapsed: number };

/**
 * Creates the tracker of one wizard's usage events.
 * @param now milliseconds since the epoch
 * @param emit receives each event; it must not throw
 */
export function trackUsage(now: () => number, emit: (event: UsageEvent) => void) {
  let openedAt: number | undefined;
  let createdAt = 0;
  const send = (usage: Usage) => emit({ ...usage, elapsed: now() - (openedAt ?? now()) });
  return {
    /** The first call emits `opened` and the first step; later calls do nothing. */
    open(snapshot: WizardSnapshot): void {
      if (openedAt !== undefined) return;
      openedAt = now();
      send({ type: 'opened' });
      const step = seenStep(snapshot);
      if (step !== undefined) send({ type: 'stepSeen', step });
    },
    /** Call it after each event that changed the snapshot. */
    track(event: WizardEvent, before: WizardSnapshot, after: WizardSnapshot): void {
      if (event.type === 'create') createdAt = now();
      if (event.type === 'createFailed') send({ type: 'createFailed', code: event.error.code, call: event.call });
      if (event.type === 'created') send({ type: 'created', status: event.result.status, duration: now() - createdAt });
      if (event.type === 'revoked') send({ type: 'revoked' });
      for (const usage of reached(before, after)) send(usage);
    },
  };
}

/** The places that the wizard newly reached. */
function reached(before: WizardSnapshot, after: WizardSnapshot): readonly Usage[] {
  const by = savedBy(after);
  const step = seenStep(after);
  return [
    by && by !== savedBy(before) ? [{ type: 'saved', by } as const] : [],
    step !== undefined && step !== seenStep(before) ? [{ type: 'stepSeen', step } as const] : [],
    after.status === 'finished' && before.status !== 'finished'
      ? [{ type: 'closed', outcome: after.outcome } as const]
      : [],
  ].flat();
}

function seenStep(snapshot: WizardSnapshot): string | undefined {
  if (snapshot.status === 'editing') return snapshot.step;
  return snapshot.status === 'reviewing' ? 'review' : undefined;
}

function savedBy(snapshot: WizardSnapshot): Exclude<Custody['saved'], false> | undefined {
  return (snapshot.status === 'revealing' && snapshot.saved) || undefined;
}
