import { checkStep } from '../checkStep.ts';
import { hasTyped } from '../initialSnapshot.ts';
import { adaptDrafts, review } from '../review.ts';
import { askBeforeLeaving, type StatusRow, type Transition } from '../statusRow.ts';
import type { Drafts } from '../stepContext.ts';
import { leaveDraft, recordRevocation } from '../withdraw.ts';
import { shownSteps, stepContext, type WizardContext } from '../wizardContext.ts';
import type { Editing } from '../wizardSnapshot.ts';

export const editing: StatusRow<Editing> = {
  next(snapshot, event, context) {
    const drafts = withDraft(snapshot, event);
    const step = context.steps.find(({ id }) => id === snapshot.step);
    const check = step && checkStep(step, drafts[step.id], stepContext(context, drafts));
    if (check && !check.ok) return [{ ...snapshot, drafts, issues: check.issues }, []];
    const next = nextStep(snapshot, drafts, context);
    if (next !== undefined) return show({ ...snapshot, drafts }, next);
    const { intent, lastAttempt } = snapshot;
    return review(context, drafts, { intent, lastAttempt });
  },
  back(snapshot, event, context) {
    const drafts = withDraft(snapshot, event);
    return show({ ...snapshot, drafts }, stepsBefore(snapshot.step, drafts, context).at(-1) ?? snapshot.step);
  },
  edit(snapshot, event, context) {
    const drafts = withDraft(snapshot, event);
    const isBefore = stepsBefore(snapshot.step, drafts, context).includes(event.step);
    return show({ ...snapshot, drafts }, isBefore ? event.step : snapshot.step);
  },
  prefill(snapshot, event, context) {
    const known = Object.entries(event.drafts).filter(([id]) => context.steps.some((step) => step.id === id));
    const drafts = withDraft(snapshot, event);
    return [
      { ...snapshot, drafts: { ...drafts, ...Object.fromEntries(known), [snapshot.step]: drafts[snapshot.step] } },
      [],
    ];
  },
  close(snapshot, event, context) {
    const drafts = withDraft(snapshot, event);
    const closing = { ...snapshot, drafts };
    return hasTyped(context, drafts) ? [{ ...closing, leaving: true }, []] : leaveDraft(closing, event, context);
  },
  stay: askBeforeLeaving.stay,
  leave: leaveDraft,
  abandon: leaveDraft,
  revoked: recordRevocation,
  optionsLoaded(snapshot, { options }, context) {
    return [{ ...snapshot, ...adaptDrafts(snapshot.drafts, options, context) }, [{ type: 'useOptions', options }]];
  },
};

function nextStep(snapshot: Editing, drafts: Drafts, context: WizardContext): string | undefined {
  const ids = shownSteps(context, drafts).map(({ id }) => id);
  if (!snapshot.returning)
    return ids.slice(stepsBefore(snapshot.step, drafts, context).length).find((id) => id !== snapshot.step);
  const before = shownSteps(context, snapshot.drafts).map(({ id }) => id);
  return ids.find((id) => !before.includes(id));
}

function stepsBefore(step: string, drafts: Drafts, context: WizardContext): readonly string[] {
  const earlier = context.steps.slice(
    0,
    context.steps.findIndex(({ id }) => id === step),
  );
  return shownSteps({ ...context, steps: earlier }, drafts).map(({ id }) => id);
}

function withDraft(snapshot: Editing, event: { readonly draft?: unknown }): Drafts {
  return event.draft === undefined ? snapshot.drafts : { ...snapshot.drafts, [snapshot.step]: event.draft };
}

function show(snapshot: Editing, step: string): Transition {
  const { failure: _shown, optionsNotes: _read, ...rest } = snapshot;
  return [{ ...rest, step, issues: [] }, []];
}
