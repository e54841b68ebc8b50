import type { Drafts } from './step.ts';
import { shownSteps, stepContext, type WizardContext } from './wizardContext.ts';
import type { Editing } from './wizardSnapshot.ts';

/**
 * The first step, with nothing wrong yet.
 * @param given drafts to begin with, by step id, over the steps' own initial values
 */
export function initialSnapshot(context: WizardContext, given: Drafts = {}): Editing {
  const drafts = { ...initialDrafts(context), ...given };
  const step = shownSteps(context, drafts)[0];
  if (!step)
    throw new Error(
      'A wizard needs at least one step that is not skipped. Pass `steps`, or leave it out for the built-in ones.',
    );
  return { status: 'editing', step: step.id, drafts, issues: [], returning: false, leaving: false };
}

/** Whether the person has typed or chosen anything that closing would lose. */
export function hasTyped(context: WizardContext, drafts: Drafts): boolean {
  return JSON.stringify(drafts) !== JSON.stringify(initialDrafts(context));
}

function initialDrafts(context: WizardContext): Drafts {
  const known = stepContext(context, {});
  return Object.fromEntries(context.steps.map((step) => [step.id, step.initialValues(known)]));
}
