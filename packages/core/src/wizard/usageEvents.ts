import type { TokenApiErrorCode } from '../api/tokenApiError.ts';
import type { Custody } from '../token/custody.ts';
import type { Outcome } from './outcome.ts';
import type { WizardEvent } from './wizardEvent.ts';
import type { WizardSnapshot, WizardStatus } from './wizardSnapshot.ts';

/** An action on an existing token that the API confirmed. */
export type ActUsage =
  | 'rotated'
  | 'overlapEnded'
  | 'rotationCanceled'
  | 'edited'
  | 'renewed'
  | 'transferred'
  | 'restored'
  | 'approved'
  | 'denied'
  | 'withdrawn'
  | 'claimed';

type Usage =
  | { readonly type: 'opened' }
  | { readonly type: 'stepSeen'; readonly step: string }
  | { readonly type: 'createFailed'; readonly code: TokenApiErrorCode; readonly call: number }
  /** `duration`: milliseconds since the user pressed *Create token*. */
  | { readonly type: 'created'; readonly status: 'created' | 'pending-approval'; readonly duration: number }
  | { readonly type: 'saved'; readonly by: Exclude<Custody['saved'], false> }
  | { readonly type: 'revoked' | ActUsage }
  | {
      readonly type: 'exported';
      readonly content: 'tokens' | 'events';
      readonly format: 'csv' | 'json';
      readonly count: number;
    }
  | { readonly type: 'closed'; readonly outcome: Outcome | null };

/**
 * An analytics event without secrets or user text. `elapsed`: milliseconds since the wizard or dialog opened; 0 before.
 */
export type UsageEvent = Usage & { readonly elapsed: number };

export function trackUsage(now: () => number, emit: (event: UsageEvent) => void) {
  let openedAt: number | undefined;
  let createdAt = 0;
  const send = (usage: Usage) => emit({ ...usage, elapsed: now() - (openedAt ?? now()) });
  return {
    open(snapshot: WizardSnapshot): void {
      if (openedAt !== undefined) return;
      openedAt = now();
      send({ type: 'opened' });
      const step = seenStep(snapshot);
      if (step !== undefined) send({ type: 'stepSeen', step });
    },
    track(event: WizardEvent, before: WizardSnapshot, after: WizardSnapshot): void {
      if (event.type === 'create') createdAt = now();
      if (event.type === 'createFailed') send({ type: 'createFailed', code: event.error.code, call: event.call });
      if (event.type === 'created') send({ type: 'created', status: event.result.status, duration: now() - createdAt });
      if (event.type === 'revoked') send({ type: 'revoked' });
      for (const usage of reached(before, after)) send(usage);
    },
  };
}

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

interface Saving {
  readonly status: WizardStatus;
  readonly saved?: Custody['saved'];
}

function savedBy({ saved }: Saving): Custody['saved'] | undefined {
  return saved;
}
