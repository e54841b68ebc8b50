import { intentOf } from './intentOf.ts';
import { notCreated } from './refuse.ts';
import { review } from './review.ts';
import type { Transition } from './transition.ts';
import type { WizardContext } from './wizardContext.ts';
import type { Reauthenticating, Waiting } from './wizardSnapshot.ts';

/** The person does not want to wait, and goes back with everything kept; not while a token may be there. */
export function backToReview(
  snapshot: Waiting | Reauthenticating,
  _event: unknown,
  context: WizardContext,
): Transition {
  const { drafts, attempt } = snapshot;
  if (attempt.ambiguous) return [snapshot, []];
  return review(context, drafts, { intent: intentOf(attempt), lastAttempt: notCreated(attempt) });
}
