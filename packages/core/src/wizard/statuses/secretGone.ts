import { endDelivered } from '../endDelivered.ts';
import { finish } from '../finish.ts';
import { reveal } from '../reveal.ts';
import { review } from '../review.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { wipeIfAny } from '../wipeIfAny.ts';
import { followRevocation, revokeUnseen } from '../withdraw.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { SecretGone } from '../wizardSnapshot.ts';

/** There is a token, and its secret cannot be shown: it can be revoked, made anew, or knowingly kept. */
export const secretGone: StatusRow<SecretGone> = {
  revoke: (snapshot, _event, context) => revoke(snapshot, 'finish', context),
  reissue: (snapshot, _event, context) => revoke(snapshot, 'review', context),
  revoked(snapshot, { token }, context) {
    const end = { outcome: 'revoked-orphan', intentKey: snapshot.intentKey, token } as const;
    if (snapshot.revoking === 'review') return review(context, snapshot.drafts, { lastAttempt: end });
    return finish({ ...end, left: false });
  },
  revokeFailed: (snapshot, { error }) =>
    snapshot.delivered ? keepDelivered(snapshot) : [{ ...snapshot, revoking: false, failure: error }, []],
  /** A look found the token first, and now the answer itself has come with the secret. A revocation that failed may have been carried out. */
  created(snapshot, { intentKey, result }, context) {
    const { drafts, revoking, failure } = snapshot;
    if (revoking || failure || !result.secret) return [snapshot, wipeIfAny(result)];
    const { token, secret, acknowledgeWithin } = result;
    return reveal({ drafts, leaving: false, intentKey, token, secret }, acknowledgeWithin, context);
  },
  /** The host's sink had it before the page went away. */
  delivered: (snapshot) => (snapshot.revoking ? [{ ...snapshot, delivered: true }, []] : keepDelivered(snapshot)),
  /** A revocation that is under way is waited for: it cannot be called off, and it decides what is true. */
  finish(snapshot) {
    const { revoking, intentKey, token } = snapshot;
    return revoking ? [snapshot, []] : finish({ outcome: 'created-secret-gone', left: true, intentKey, token });
  },
  close: end,
  leave: end,
  abandon: end,
};

function revoke(snapshot: SecretGone, then: 'finish' | 'review', context: WizardContext): Transition {
  if (snapshot.revoking || !context.can.revoke) return [snapshot, []];
  const { failure: _triedBefore, ...rest } = snapshot;
  return [{ ...rest, revoking: then }, [{ type: 'revokeToken', tokenId: snapshot.token.id }]];
}

function keepDelivered({ intentKey, token }: SecretGone): Transition {
  return endDelivered(intentKey, token, false);
}

/** Who goes without a word has not chosen to leave a token that nobody can use. */
function end(
  { intentKey, token, revoking, delivered }: SecretGone,
  _event: unknown,
  context: WizardContext,
): Transition {
  return revoking
    ? [{ ...followRevocation(intentKey, token), ...(delivered && { delivered }) }, []]
    : revokeUnseen(intentKey, token, [], context);
}
