import { askBeforeLeaving } from '../askBeforeLeaving.ts';
import { call, fail, reconcile, settle } from '../attempt.ts';
import { refuseSpent } from '../refuse.ts';
import type { StatusRow } from '../transition.ts';
import { withdraw } from '../withdraw.ts';
import type { Reconciling } from '../wizardSnapshot.ts';

/** The answer was lost. The same intent asks again, by the means this API has, until it is known what came of it. */
export const reconciling: StatusRow<Reconciling> = {
  retryDue(snapshot, { intentKey }, { idempotency }) {
    const { attempt, refusal } = snapshot;
    if (refusal || idempotency !== 'replays-secret') return [snapshot, [{ type: 'findByIntent', intentKey }]];
    const [called, order] = call(attempt);
    return [{ ...snapshot, attempt: called }, [order]];
  },
  created: settle,
  createFailed: (snapshot, { error }, context) => fail(snapshot, error, context),
  found(snapshot, { state }, context) {
    const { refusal } = snapshot;
    return state.status === 'none' ? refuseSpent(snapshot, refusal, context) : reconcile(snapshot, context, refusal);
  },
  findFailed: (snapshot, _event, context) => reconcile(snapshot, context, snapshot.refusal),
  ...askBeforeLeaving,
  leave: withdraw,
  abandon: withdraw,
};
