import type { Token } from '../../token/token.ts';
import { endDelivered } from '../endDelivered.ts';
import { finish } from '../finish.ts';
import { isPassing } from '../isPassing.ts';
import { provesNoToken } from '../provesNoToken.ts';
import { notCreated } from '../refuse.ts';
import type { StatusRow } from '../transition.ts';
import { wipeIfAny } from '../wipeIfAny.ts';
import { look, orphan } from '../withdraw.ts';
import type { Withdrawing } from '../wizardSnapshot.ts';

/** Nobody is looking any more. It is found out whether a token came, and such a token is revoked. */
export const withdrawing: StatusRow<Withdrawing> = {
  created: (snapshot, { intentKey, result }, context) =>
    snapshot.token ? [snapshot, wipeIfAny(result)] : orphan(intentKey, result, context),
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
  /** Too late: the person has left, and the token is being revoked. It matters where that fails. */
  delivered: (snapshot) => [{ ...snapshot, delivered: true }, []],
  revoked: ({ attempt }, { token }) => finish({ outcome: 'revoked-orphan', left: true, intentKey: attempt.key, token }),
  revokeFailed(snapshot, { error }, { maxRetries }) {
    const { attempt, delivered } = snapshot;
    const { key: intentKey, retries } = attempt;
    if (!isPassing(error) || retries >= maxRetries) {
      // The table hears only of the token that the snapshot holds.
      const token = snapshot.token as Token;
      if (delivered) return endDelivered(intentKey, token, true);
      return finish({ outcome: 'created-secret-gone', left: true, intentKey, token });
    }
    const retry = retries + 1;
    return [{ ...snapshot, attempt: { ...attempt, retries: retry } }, [{ type: 'retryLater', intentKey, retry }]];
  },
};
