import type { StatusRow } from '../transition.ts';
import { wipeIfAny } from '../wipeIfAny.ts';
import { orphan } from '../withdraw.ts';
import type { Finished } from '../wizardSnapshot.ts';

/** The end. Only a late answer to its attempt still matters: a token that nobody has seen is revoked. */
export const finished: StatusRow<Finished> = {
  created(snapshot, { intentKey, result }, context) {
    const { outcome } = snapshot;
    const isKnown = outcome === 'revealed' || outcome === 'revoked-orphan';
    return isKnown ? [snapshot, wipeIfAny(result)] : orphan(intentKey, result, context);
  },
};
