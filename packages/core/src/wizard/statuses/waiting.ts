import { askBeforeLeaving } from '../askBeforeLeaving.ts';
import { send, settle } from '../attempt.ts';
import { backToReview } from '../backToReview.ts';
import { finish } from '../finish.ts';
import { notCreated } from '../refuse.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { look } from '../withdraw.ts';
import type { WizardContext } from '../wizardContext.ts';
import type { Waiting } from '../wizardSnapshot.ts';

/** The API asked for timeout; the same request goes out again when the time has come. */
export const waiting: StatusRow<Waiting> = {
  waitOver: (snapshot, { until }) => (until === snapshot.until ? send(snapshot) : [snapshot, []]),
  created: settle,
  back: backToReview,
  ...askBeforeLeaving,
  leave: end,
  abandon: end,
};

function end({ attempt }: Waiting, _event: unknown, context: WizardContext): Transition {
  return attempt.ambiguous ? look({ ...attempt, retries: 0 }, context) : finish({ ...notCreated(attempt), left: true });
}
