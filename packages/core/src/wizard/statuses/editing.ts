import { leaveDraft, recordRevocation } from '../abandon.ts';
import { checkStep } from '../checkStep.ts';
import { hasTyped } from '../initialSnapshot.ts';
import { adaptDrafts, review } from '../review.ts';
import { askBeforeLeaving, type StatusRow, type Transition } from '../statusRow.ts';
import type { Drafts } from '../stepContext.ts';
import { shownSteps, stepContext, type WizardContext } from '../wizardContext.ts';
import type { Editing } from '../wizardSnapshot.ts';

export const editing: StatusRow<Editing> = {
  next(snapshot, event, context) {
    const drafts = withDraft(snapshot, event);
    const known = stepContext(context, drafts);
    const at = indexOf(snapshot.step, context);
    const step = context.steps[at];
    const check = step && checkStep(step, drafts[step.id], known);
    if (check && !check.ok) return [{ ...snapshot, drafts, issues: check.issues }, []];
    const next = snapshot.returning
      ? newStep(snapshot, drafts, context)
      : context.steps.find((each, index) => index > at && !each.isSkipped?.(known))?.id;
    if (next !== undefined) return show(snapshot, drafts, next);
    const { intent, lastAttempt } = snapshot;
    return review(context, drafts, { intent, lastAttempt });
  },
  back(snapshot, event, context) {
    const drafts = withDraft(snapshot, event);
    return show(snapshot, drafts, stepsBefore(snapshot.step, drafts, context).at(-1) ?? snapshot.step);
  },
  edit(snapshot, event, context) {
    const drafts = withDraft(snapshot, event);
    const isBefore = stepsBefore(snapshot.step, drafts, context).includes(event.step);
    return show(snapshot, drafts, isBefore ? event.step : snapshot.step);
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

function newStep(snapshot: Editing, drafts: Drafts, context: WizardContext): string | undefined {
  const before = shownSteps(context, snapshot.drafts);
  return shownSteps(context, drafts).find((step) => !before.includes(step))?.id;
}

function stepsBefore(step: string, drafts: Drafts, context: WizardContext): readonly string[] {
  const at = indexOf(step, context);
  return shownSteps(context, drafts)
    .map(({ id }) => id)
    .filter((id) => indexOf(id, context) < at);
}

function indexOf(step: string, { steps }: WizardContext): number {
  return steps.findIndex(({ id }) => id === step);
}

function withDraft(snapshot: Editing, event: { readonly draft?: unknown }): Drafts {
  return event.draft === undefined ? snapshot.drafts : { ...snapshot.drafts, [snapshot.step]: event.draft };
}

function show(snapshot: Editing, drafts: Drafts, step: string): Transition {
  if (!snapshot.failure && !snapshot.optionsNotes) return [{ ...snapshot, drafts, step, issues: [] }, []];
  const { failure: _shown, optionsNotes: _read, ...rest } = snapshot;
  return [{ ...rest, drafts, step, issues: [] }, []];
}
