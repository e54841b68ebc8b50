import { askBeforeLeaving } from '../askBeforeLeaving.ts';
import { canAsk, reconcile, settle } from '../attempt.ts';
import { provesNoToken } from '../provesNoToken.ts';
import { refuse } from '../refuse.ts';
import { review } from '../review.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { look } from '../withdraw.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { Unknown } from '../wizardSnapshot.ts';

/** Nobody can say yet whether there is a token. The intent is kept, so that asking again cannot make a second one. */
export const unknown: StatusRow<Unknown> = {
  checkAgain(snapshot, _event, context) {
    if (!canAsk(context)) return [snapshot, []];
    return reconcile({ ...snapshot, attempt: { ...snapshot.attempt, retries: 0 } }, context);
  },
  /** The answer was only late. */
  created: settle,
  createFailed: (snapshot, { error }, context) =>
    provesNoToken(error, snapshot.attempt, context) ? refuse(snapshot, error, context) : [snapshot, []],
  /** The person has looked in the list, and takes it upon them that a second token may come. */
  reissue: ({ drafts, attempt }, _event, context) =>
    review(context, drafts, { lastAttempt: { outcome: 'unknown', intentKey: attempt.key } }),
  ...askBeforeLeaving,
  leave: end,
  abandon: end,
};

function end({ attempt }: Unknown, _event: unknown, context: WizardContext): Transition {
  return look({ ...attempt, retries: 0 }, context);
}
