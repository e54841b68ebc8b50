import { TokenApiError } from '../api/tokenApiError.ts';
import { intentOf } from './intentOf.ts';
import { review } from './review.ts';
import type { Drafts } from './step.ts';
import type { Transition } from './transition.ts';
import { shownSteps, type WizardContext } from './wizardContext.ts';
import type { Attempt, AttemptEnd, Intent } from './wizardSnapshot.ts';

interface Refused {
  readonly drafts: Drafts;
  readonly attempt: Attempt;
}

/** Proved: no token. Everything typed is kept; what is wrong is shown on the step that it belongs to. */
export function refuse(snapshot: Refused, failure: TokenApiError, context: WizardContext): Transition {
  const { drafts, attempt } = snapshot;
  return back(drafts, failure, context, { intent: intentOf(attempt), lastAttempt: notCreated(attempt) });
}

/** A look proved that no token came of the intent, and that none ever will: the next try is another intent. */
export function refuseSpent(snapshot: Refused, refusal: TokenApiError | undefined, context: WizardContext): Transition {
  const failure = refusal ?? new TokenApiError('unavailable');
  return back(snapshot.drafts, failure, context, { lastAttempt: notCreated(snapshot.attempt) });
}

/** How an attempt ended that is proved to have made nothing. */
export function notCreated({ key }: Intent): AttemptEnd {
  return { outcome: 'not-created', intentKey: key };
}

function back(
  drafts: Drafts,
  failure: TokenApiError,
  context: WizardContext,
  past: { readonly intent?: Intent; readonly lastAttempt: AttemptEnd },
): Transition {
  const shown = new Set(shownSteps(context, drafts).map(({ id }) => id));
  const issues = failure.issues.filter(({ step }) => shown.has(step));
  const step = issues[0]?.step;
  const [snapshot] =
    step === undefined
      ? review(context, drafts, { ...past, failure })
      : [{ status: 'editing', step, drafts, issues, returning: true, leaving: false, ...past, failure } as const];
  return [snapshot, failure.code === 'options-changed' ? [{ type: 'loadOptions' }] : []];
}
