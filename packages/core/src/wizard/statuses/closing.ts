import { failureOf } from '../../api/failures.ts';
import type { Token } from '../../token/token.ts';
import { look, revokeArrived, revokedToken, wipeUnseen } from '../abandon.ts';
import { provesNoToken, settle } from '../attempt.ts';
import { finish, finishDelivered, loseAcknowledgement } from '../finish.ts';
import { notCreated } from '../outcome.ts';
import type { StatusRow, Transition } from '../statusRow.ts';
import type { Abandoning, Finished, PendingApproval } from '../wizardSnapshot.ts';

const pendingApproval: StatusRow<PendingApproval> = {
  created: settle,
  withdrawn: ({ intentKey }, { token }) => finish({ outcome: 'revoked', left: true, intentKey, token }),
  finish: finishPending,
  close: finishPending,
  leave: finishPending,
  abandon: finishPending,
};

function finishPending({ intentKey, token }: PendingApproval): Transition {
  return finish({ outcome: 'pending-approval', left: true, intentKey, token });
}

const abandoning: StatusRow<Abandoning> = {
  created: (snapshot, { intentKey, result }, context) =>
    snapshot.token ? [snapshot, wipeUnseen(result)] : revokeArrived(intentKey, result, context),
  createFailed({ attempt }, { error }, context) {
    const isProved = provesNoToken(error, attempt, context);
    return isProved ? finish({ ...notCreated(attempt), left: true }) : look(attempt, context);
  },
  retryDue(snapshot, { intentKey }, context) {
    const { token, attempt } = snapshot;
    if (token) return [snapshot, [{ type: 'revokeToken', tokenId: token.id }]];
    return context.can.findByIntent ? [snapshot, [{ type: 'findByIntent', intentKey }]] : look(attempt, context);
  },
  found(snapshot, { state }, context) {
    if (snapshot.token) return [snapshot, []];
    const { attempt } = snapshot;
    return state.status === 'none' ? finish({ ...notCreated(attempt), left: true }) : look(attempt, context);
  },
  findFailed: (snapshot, _event, context) => (snapshot.token ? [snapshot, []] : look(snapshot.attempt, context)),
  /** A delivery counts only if the revocation fails. */
  delivered: (snapshot) => [{ ...snapshot, delivered: true }, []],
  revoked(snapshot, { token: answered }) {
    const token = revokedToken(pendingRevocation(snapshot), answered);
    return finish({ outcome: 'revoked', left: true, intentKey: snapshot.attempt.intentKey, token });
  },
  revokeFailed(snapshot, { error }, { maxRetries }) {
    const { attempt, delivered } = snapshot;
    const { intentKey, retries } = attempt;
    if (failureOf(error.code).retry !== 'soon' || retries >= maxRetries) {
      const token = pendingRevocation(snapshot);
      if (delivered) return finishDelivered(intentKey, token, true);
      return finish({ outcome: 'created-secret-gone', left: true, intentKey, token });
    }
    const retry = retries + 1;
    return [{ ...snapshot, attempt: { ...attempt, retries: retry } }, [{ type: 'retryLater', intentKey, retry }]];
  },
};

function pendingRevocation({ token }: Abandoning): Token {
  return token as Token;
}

/** Late results can still change the outcome. */
const finished: StatusRow<Finished> = {
  created(snapshot, { intentKey, result }, context) {
    const { outcome } = snapshot;
    const isSettled = outcome === 'revealed' || outcome === 'delivered' || outcome === 'revoked';
    return isSettled ? [snapshot, wipeUnseen(result)] : revokeArrived(intentKey, result, context);
  },
  acknowledgeFailed: (snapshot, { error }) =>
    snapshot.outcome === 'revealed' || snapshot.outcome === 'delivered'
      ? loseAcknowledgement(snapshot, error)
      : [snapshot, []],
  delivered(snapshot) {
    if (snapshot.outcome !== 'created-secret-gone') return [snapshot, []];
    const { intentKey, token, left } = snapshot;
    return finishDelivered(intentKey, token, left);
  },
};

export const closing = { pendingApproval, abandoning, finished };
