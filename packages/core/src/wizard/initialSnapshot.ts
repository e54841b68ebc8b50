import type { Drafts } from './stepContext.ts';
import { shownSteps, stepContext, type WizardContext } from './wizardContext.ts';
import type { Editing } from './wizardSnapshot.ts';

export function initialSnapshot(context: WizardContext): Editing {
  const drafts = initialDrafts(context);
  const step = shownSteps(context, drafts)[0];
  if (!step)
    throw new Error(
      'A wizard needs at least one step that is not skipped. Pass one in `steps`, such as the built-in ones.',
    );
  return { status: 'editing', step: step.id, drafts, issues: [], returning: false, leaving: false };
}

export function hasTyped(context: WizardContext, drafts: Drafts): boolean {
  return JSON.stringify(drafts) !== JSON.stringify(initialDrafts(context));
}

function initialDrafts(context: WizardContext): Drafts {
  const known = stepContext(context, {});
  const empty = Object.fromEntries(context.steps.map((step) => [step.id, step.initialValues(known)]));
  return { ...empty, ...context.initial };
}
