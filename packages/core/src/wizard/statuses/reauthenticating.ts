import { askBeforeLeaving } from '../askBeforeLeaving.ts';
import { doubt, send, settle } from '../attempt.ts';
import { backToReview } from '../backToReview.ts';
import { finish } from '../finish.ts';
import { notCreated, refuse } from '../refuse.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { look } from '../withdraw.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { Reauthenticating } from '../wizardSnapshot.ts';

/** The host is asking the person to sign in afresh; every answer is kept, and the intent stays the same. */
export const reauthenticating: StatusRow<Reauthenticating> = {
  reauthenticated: send,
  reauthenticationFailed: (snapshot, { error }, context) =>
    snapshot.attempt.ambiguous ? doubt(snapshot) : refuse(snapshot, error, context),
  created: settle,
  /** A host that never says how the sign-in went keeps nobody here. */
  back: backToReview,
  ...askBeforeLeaving,
  leave: end,
  abandon: end,
};

function end({ attempt }: Reauthenticating, _event: unknown, context: WizardContext): Transition {
  return attempt.ambiguous ? look({ ...attempt, retries: 0 }, context) : finish({ ...notCreated(attempt), left: true });
}
