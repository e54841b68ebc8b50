import { takeCustody } from '../../token/transitionCustody.ts';
import { followRevocation, revokedToken, revokeUnseen, wipeUnseen } from '../abandon.ts';
import { finish, finishDelivered } from '../finish.ts';
import { review } from '../review.ts';
import type { StatusRow, Transition } from '../statusRow.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { SecretGone } from '../wizardSnapshot.ts';

export const secretGone: StatusRow<SecretGone> = {
  revoke: (snapshot, _event, context) => revoke(snapshot, 'finish', context),
  reissue: (snapshot, _event, context) => revoke(snapshot, 'review', context),
  revoked(snapshot, { token: answered }, context) {
    const token = revokedToken(snapshot.token, answered);
    const end = { outcome: 'revoked', intentKey: snapshot.intentKey, token } as const;
    if (snapshot.revoking === 'review') return review(context, snapshot.drafts, { lastAttempt: end });
    return finish({ ...end, left: false });
  },
  revokeFailed: (snapshot, { error }) =>
    snapshot.delivered ? keepDelivered(snapshot) : [{ ...snapshot, revoking: false, failure: error }, []],
  /** Shows a late secret, unless the token may be revoked. */
  created(snapshot, { intentKey, result }, context) {
    const { revoking, failure, drafts } = snapshot;
    if (revoking || failure || !result.secret) return [snapshot, wipeUnseen(result)];
    const { token, secret, acknowledgeWithin } = result;
    const [custody, effects] = takeCustody({ intentKey, token, secret }, acknowledgeWithin, context);
    return [{ status: 'revealing', drafts, ...custody }, effects];
  },
  delivered: (snapshot) => (snapshot.revoking ? [{ ...snapshot, delivered: true }, []] : keepDelivered(snapshot)),
  finish(snapshot) {
    const { revoking, intentKey, token } = snapshot;
    return revoking ? [snapshot, []] : finish({ outcome: 'created-secret-gone', left: true, intentKey, token });
  },
  close: leave,
  leave,
  abandon: leave,
};

function revoke(snapshot: SecretGone, then: 'finish' | 'review', context: WizardContext): Transition {
  if (snapshot.revoking || !context.can.revoke) return [snapshot, []];
  const { failure: _earlier, ...rest } = snapshot;
  return [{ ...rest, revoking: then }, [{ type: 'revokeToken', tokenId: snapshot.token.id }]];
}

function keepDelivered({ intentKey, token }: SecretGone): Transition {
  return finishDelivered(intentKey, token, false);
}

function leave(
  { intentKey, token, revoking, delivered }: SecretGone,
  _event: unknown,
  context: WizardContext,
): Transition {
  return revoking
    ? [{ ...followRevocation(intentKey, token), ...(delivered && { delivered }) }, []]
    : revokeUnseen(intentKey, token, [], context);
}
