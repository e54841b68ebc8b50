import { abandon, leaveAttempt, leaveUnknown } from '../abandon.ts';
import { call, canReconcile, fail, provesNoToken, reconcile, send, settle, stop } from '../attempt.ts';
import { backToReview, refuse, refuseSpent, review } from '../review.ts';
import { askBeforeLeaving, type StatusRow } from '../statusRow.ts';
import type { Creating, Reauthenticating, Reconciling, Unknown, Waiting } from '../wizardSnapshot.ts';

const creating: StatusRow<Creating> = {
  created: settle,
  createFailed: (snapshot, { error }, context) => fail(snapshot, error, context),
  ...askBeforeLeaving,
  leave: abandon,
  abandon: abandon,
};

const waiting: StatusRow<Waiting> = {
  waitOver: (snapshot, { until }) => (until === snapshot.until ? send(snapshot) : [snapshot, []]),
  created: settle,
  back: backToReview,
  ...askBeforeLeaving,
  leave: leaveAttempt,
  abandon: leaveAttempt,
};

const reauthenticating: StatusRow<Reauthenticating> = {
  reauthenticated: send,
  reauthenticationFailed: (snapshot, { error }, context) => stop(snapshot, error, context),
  created: settle,
  /** A sign-in that never settles must not trap the user. */
  back: backToReview,
  ...askBeforeLeaving,
  leave: leaveAttempt,
  abandon: leaveAttempt,
};

const reconciling: StatusRow<Reconciling> = {
  retryDue(snapshot, { intentKey }, { idempotency }) {
    const { attempt, refusal } = snapshot;
    if (refusal || idempotency !== 'replays-secret') return [snapshot, [{ type: 'findByIntent', intentKey }]];
    const [called, effect] = call(attempt);
    return [{ ...snapshot, attempt: called }, [effect]];
  },
  created: settle,
  createFailed: (snapshot, { error }, context) => fail(snapshot, error, context),
  found(snapshot, { state }, context) {
    const { refusal } = snapshot;
    return state.status === 'none' ? refuseSpent(snapshot, refusal, context) : reconcile(snapshot, context, refusal);
  },
  findFailed: (snapshot, _event, context) => reconcile(snapshot, context, snapshot.refusal),
  ...askBeforeLeaving,
  leave: abandon,
  abandon: abandon,
};

const unknown: StatusRow<Unknown> = {
  checkAgain(snapshot, _event, context) {
    if (!canReconcile(context)) return [snapshot, []];
    return reconcile({ ...snapshot, attempt: { ...snapshot.attempt, retries: 0 } }, context);
  },
  created: settle,
  createFailed: (snapshot, { error }, context) =>
    provesNoToken(error, snapshot.attempt, context) ? refuse(snapshot, error, context) : [snapshot, []],
  reissue: ({ drafts, attempt: { intentKey } }, _event, context) =>
    review(context, drafts, { lastAttempt: { outcome: 'unknown', intentKey } }),
  ...askBeforeLeaving,
  leave: leaveUnknown,
  abandon: leaveUnknown,
};

export const attempting = { creating, waiting, reauthenticating, reconciling, unknown };
