import { settle } from '../attempt.ts';
import { finish } from '../finish.ts';
import type { StatusRow, Transition } from '../transition.ts';
import type { PendingApproval } from '../wizardSnapshot.ts';

/** Somebody else decides about the token; there is nothing to copy yet. */
export const pendingApproval: StatusRow<PendingApproval> = {
  /** A second answer may know that it has been approved. */
  created: settle,
  finish: end,
  close: end,
  leave: end,
  abandon: end,
};

function end({ intentKey, token }: PendingApproval): Transition {
  return finish({ outcome: 'pending-approval', left: true, intentKey, token });
}
