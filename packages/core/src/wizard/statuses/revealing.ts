import { finish } from '../finish.ts';
import { loseAcknowledgement } from '../loseAcknowledgement.ts';
import { deliver } from '../reveal.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { revokeUnseen } from '../withdraw.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { WizardEffect } from '../wizardEffect.ts';
import type { Revealing } from '../wizardSnapshot.ts';

/** The one status with a secret. Every way out of it wipes the secret. */
export const revealing: StatusRow<Revealing> = {
  copied: (snapshot) => keep(snapshot, 'copied'),
  stored: (snapshot, { isStored = true }) => (isStored ? keep(snapshot, 'stored') : [takenBack(snapshot), []]),
  deliver(snapshot, _event, { sink }) {
    if (!sink || isDelivering(snapshot) || snapshot.kept === 'delivered') return [snapshot, []];
    return [{ ...snapshot, delivery: 'beside' }, [deliver(snapshot)]];
  },
  show: (snapshot) => [snapshot.delivery === 'instead' ? { ...snapshot, delivery: 'beside' } : snapshot, []],
  delivered(snapshot) {
    const { delivery, ...rest } = snapshot;
    const [kept, effects] = keep(rest, 'delivered');
    if (delivery !== 'instead') return [kept, effects];
    const [finished, more] = end(kept, snapshot.leaving);
    return [finished, [...effects, ...more]];
  },
  deliveryFailed(snapshot, _event, { now }) {
    if (!isDelivering(snapshot)) return [snapshot, []];
    const { acknowledgeBy } = snapshot;
    const isLate = acknowledgeBy !== undefined && acknowledgeBy <= now();
    return isLate ? gone(snapshot, 'late') : [{ ...snapshot, delivery: 'failed' }, []];
  },
  acknowledgeFailed: (snapshot, event) => loseAcknowledgement(snapshot, event, [wipe(snapshot)]),
  finish: (snapshot) => (snapshot.kept ? end(snapshot, false) : [snapshot, []]),
  close: (snapshot) => (snapshot.kept ? end(snapshot, true) : [{ ...snapshot, leaving: true }, []]),
  stay: (snapshot) => [{ ...snapshot, leaving: false }, []],
  leave: loseOrEnd,
  abandon: loseOrEnd,
  hide(snapshot) {
    return snapshot.kept ? end(snapshot, false) : gone(snapshot, 'hidden');
  },
  /** A sink that is at it has until its own time is over. */
  waitOver(snapshot, { until }) {
    const isOver = until === snapshot.acknowledgeBy && !isDelivering(snapshot);
    return isOver ? gone(snapshot, 'late') : [snapshot, []];
  },
};

function gone(snapshot: Revealing, untaken: 'hidden' | 'late'): Transition {
  const { drafts, intentKey, token } = snapshot;
  return [
    { status: 'secretGone', drafts, leaving: false, intentKey, token, untaken, revoking: false },
    [wipe(snapshot)],
  ];
}

function isDelivering({ delivery }: Revealing): boolean {
  return delivery === 'instead' || delivery === 'beside';
}

/** From the weakest to the strongest: what is proved holds, whatever the person says besides. */
const proofs = ['stored', 'copied', 'delivered'] as const;

function keep(snapshot: Revealing, proof: (typeof proofs)[number]): readonly [Revealing, Transition[1]] {
  const { token, intentKey, kept, acknowledgementLost, acknowledgeBy, ...rest } = snapshot;
  if (kept) return [proofs.indexOf(proof) > proofs.indexOf(kept) ? { ...snapshot, kept: proof } : snapshot, []];
  return [{ ...rest, token, intentKey, kept: proof }, [{ type: 'acknowledge', tokenId: token.id, intentKey }]];
}

function takenBack(snapshot: Revealing): Revealing {
  return snapshot.kept === 'stored' ? { ...snapshot, kept: false } : snapshot;
}

function end({ kept, intentKey, token, secret, acknowledgementLost }: Revealing, left: boolean): Transition {
  const outcome = kept === 'delivered' ? kept : 'revealed';
  return finish({ outcome, left, intentKey, token, ...(acknowledgementLost && { acknowledgementLost }) }, [
    wipe({ secret }),
  ]);
}

/** A token whose secret nobody took must not stay alive. */
function loseOrEnd(snapshot: Revealing, _event: unknown, context: WizardContext): Transition {
  const { kept, intentKey, token } = snapshot;
  return kept ? end(snapshot, true) : revokeUnseen(intentKey, token, [wipe(snapshot)], context);
}

function wipe({ secret }: Pick<Revealing, 'secret'>): WizardEffect {
  return { type: 'wipe', secret };
}
