import { adaptDrafts } from '../adaptDrafts.ts';
import { askBeforeLeaving } from '../askBeforeLeaving.ts';
import { checkStep } from '../checkStep.ts';
import { endDraft, noteRevoked } from '../endDraft.ts';
import { hasTyped } from '../initialSnapshot.ts';
import { review } from '../review.ts';
import type { Drafts } from '../step.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { shownSteps, stepContext, type WizardContext } from '../wizardContext.ts';
import type { Editing } from '../wizardSnapshot.ts';

/** A step asks. */
export const editing: StatusRow<Editing> = {
  next(snapshot, event, context) {
    const drafts = keepDraft(snapshot, event);
    const step = context.steps.find(({ id }) => id === snapshot.step);
    const check = step && checkStep(step, drafts[step.id], stepContext(context, drafts));
    if (check && !check.ok) return [{ ...snapshot, drafts, issues: check.issues }, []];
    const next = followingStep(snapshot, drafts, context);
    if (next !== undefined) return show({ ...snapshot, drafts }, next);
    const { intent, lastAttempt } = snapshot;
    return review(context, drafts, { intent, lastAttempt });
  },
  back(snapshot, event, context) {
    const drafts = keepDraft(snapshot, event);
    return show({ ...snapshot, drafts }, stepsBefore(snapshot.step, drafts, context).at(-1) ?? snapshot.step);
  },
  edit(snapshot, event, context) {
    const drafts = keepDraft(snapshot, event);
    const isBefore = stepsBefore(snapshot.step, drafts, context).includes(event.step);
    return show({ ...snapshot, drafts }, isBefore ? event.step : snapshot.step);
  },
  close(snapshot, event, context) {
    const drafts = keepDraft(snapshot, event);
    const closing = { ...snapshot, drafts };
    return hasTyped(context, drafts) ? [{ ...closing, leaving: true }, []] : endDraft(closing, event, context);
  },
  stay: askBeforeLeaving.stay,
  leave: endDraft,
  abandon: endDraft,
  revoked: noteRevoked,
  optionsLoaded(snapshot, { options }, context) {
    const { drafts, said: news } = adaptDrafts(snapshot.drafts, options, context);
    return [{ ...snapshot, drafts, news }, [{ type: 'useOptions', options }]];
  },
};

/** After an edit from the review, only a step that the edit brought in is still to be asked. */
function followingStep(snapshot: Editing, drafts: Drafts, context: WizardContext): string | undefined {
  const ids = shownSteps(context, drafts).map(({ id }) => id);
  if (!snapshot.returning)
    return ids.slice(stepsBefore(snapshot.step, drafts, context).length).find((id) => id !== snapshot.step);
  const before = shownSteps(context, snapshot.drafts).map(({ id }) => id);
  return ids.find((id) => !before.includes(id));
}

/** Counted among all the steps, for the one that is shown may have come to be skipped. */
function stepsBefore(step: string, drafts: Drafts, context: WizardContext): readonly string[] {
  const earlier = context.steps.slice(
    0,
    context.steps.findIndex(({ id }) => id === step),
  );
  return shownSteps({ ...context, steps: earlier }, drafts).map(({ id }) => id);
}

function keepDraft(snapshot: Editing, event: { readonly draft?: unknown }): Drafts {
  return event.draft === undefined ? snapshot.drafts : { ...snapshot.drafts, [snapshot.step]: event.draft };
}

function show(snapshot: Editing, step: string): Transition {
  const { failure: _shownBefore, news: _read, ...rest } = snapshot;
  return [{ ...rest, step, issues: [] }, []];
}
