import type { TokenApiError } from '../api/tokenApiError.ts';
import { checkStep } from './checkStep.ts';
import type { Drafts } from './step.ts';
import type { Transition } from './transition.ts';
import { shownSteps, stepContext, type WizardContext } from './wizardContext.ts';
import type { AttemptEnd, Intent } from './wizardSnapshot.ts';

/** What goes on from before: the intent while its request stays the same, and how and why the last attempt ended. */
interface Past {
  readonly intent?: Intent | undefined;
  readonly failure?: TokenApiError | undefined;
  readonly lastAttempt?: AttemptEnd | undefined;
  readonly news?: readonly string[] | undefined;
}

/**
 * Checks every step again and puts their parts together to one request; the first step with an issue is shown instead.
 * The request keeps the intent that it had, if it is still the same request.
 */
export function review(
  context: WizardContext,
  drafts: Drafts,
  { intent, failure, lastAttempt, news }: Past,
): Transition {
  const known = stepContext(context, drafts);
  const past = {
    leaving: false,
    ...(failure && { failure }),
    ...(lastAttempt && { lastAttempt }),
    ...(news && { news }),
  };
  const request = {};
  for (const step of shownSteps(context, drafts)) {
    const check = checkStep(step, drafts[step.id], known);
    if (!check.ok) {
      const asking = { step: step.id, issues: check.issues, returning: true, ...(intent && { intent }) };
      return [{ status: 'editing', drafts, ...asking, ...past }, []];
    }
    Object.assign(request, check.part);
  }
  const reviewed = isSameRequest(intent, request) ? intent : { key: context.newIntentKey(), request, calls: 0 };
  return [{ status: 'reviewing', drafts, intent: reviewed, ...past }, []];
}

function isSameRequest(intent: Intent | undefined, request: object): intent is Intent {
  return intent !== undefined && JSON.stringify(intent.request) === JSON.stringify(request);
}
