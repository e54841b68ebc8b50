import { endDelivered } from '../endDelivered.ts';
import { loseAcknowledgement } from '../loseAcknowledgement.ts';
import type { StatusRow } from '../transition.ts';
import { wipeIfAny } from '../wipeIfAny.ts';
import { orphan } from '../withdraw.ts';
import type { Finished } from '../wizardSnapshot.ts';

/** The end. Only late answers still matter: a token that nobody has seen is revoked, and one that the host's sink has is not. */
export const finished: StatusRow<Finished> = {
  created(snapshot, { intentKey, result }, context) {
    const { outcome } = snapshot;
    const isKnown = outcome === 'revealed' || outcome === 'delivered' || outcome === 'revoked-orphan';
    return isKnown ? [snapshot, wipeIfAny(result)] : orphan(intentKey, result, context);
  },
  acknowledgeFailed: (snapshot, event) =>
    snapshot.outcome === 'revealed' || snapshot.outcome === 'delivered'
      ? loseAcknowledgement(snapshot, event)
      : [snapshot, []],
  delivered(snapshot) {
    if (snapshot.outcome !== 'created-secret-gone') return [snapshot, []];
    const { intentKey, token, left } = snapshot;
    return endDelivered(intentKey, token, left);
  },
};
