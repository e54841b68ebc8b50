import { unaccepted } from '../../policy/findingsOf.ts';
import { leaveDraft, recordRevocation } from '../abandon.ts';
import { send, settle } from '../attempt.ts';
import { intentFor, startAttempt } from '../intent.ts';
import { justificationProblem, sentJustification, withJustification } from '../justification.ts';
import { adaptDrafts, review, reviewFindings } from '../review.ts';
import { askBeforeLeaving, type StatusRow, type Transition } from '../statusRow.ts';
import { shownSteps, type WizardContext } from '../wizardContext.ts';
import type { Reviewing } from '../wizardSnapshot.ts';

export const reviewing: StatusRow<Reviewing> = {
  create(snapshot, _event, context) {
    const { drafts, intent, lastAttempt } = snapshot;
    const [checked] = review(context, drafts, { intent, lastAttempt });
    if (checked.status !== 'reviewing') return [checked, []];
    const open = unaccepted(reviewFindings(checked, context), checked.intent.accepted);
    const unjustified = justificationProblem(checked.intent, context.options);
    if (open.length > 0 || unjustified)
      return [
        {
          ...checked,
          ...(open.length > 0 && { unaccepted: open.map(({ id }) => id) }),
          ...(unjustified && { unjustified }),
        },
        [],
      ];
    return send({ drafts, leaving: false, attempt: startAttempt(checked.intent) });
  },
  accept(snapshot, { finding: id, isAccepted }, context) {
    const finding = reviewFindings(snapshot, context).find((each) => each.id === id);
    if (!finding?.mustAccept) return [snapshot, []];
    const { unaccepted: asked = [], ...rest } = snapshot;
    const others = (rest.intent.accepted ?? []).filter((each) => each !== id);
    const open = asked.filter((each) => each !== id);
    const intent = { ...rest.intent, accepted: isAccepted ? [...others, id] : others };
    return [{ ...rest, intent, ...(open.length > 0 && { unaccepted: open }) }, []];
  },
  justify({ unjustified, ...snapshot }, event, context) {
    const drafts = withJustification(snapshot.drafts, event.justification);
    const { request } = snapshot.intent;
    const justification = sentJustification(request, drafts, context.options);
    const intent = intentFor(request, snapshot.intent, context, justification);
    const problem = unjustified && justificationProblem(intent, context.options);
    return [{ ...snapshot, drafts, intent, ...(problem && { unjustified: problem }) }, []];
  },
  fix(snapshot, event, context) {
    const finding = reviewFindings(snapshot, context).find(({ id }) => id === event.finding);
    const fix = finding?.fixes.find(({ id }) => id === event.fix);
    if (!fix) return [snapshot, []];
    const { intent, lastAttempt } = snapshot;
    return review(context, fix.apply(snapshot.drafts), { intent, lastAttempt });
  },
  prefill(snapshot, event, context) {
    const { drafts, intent, lastAttempt } = snapshot;
    return review(context, { ...drafts, ...event.drafts }, { intent, lastAttempt });
  },
  back: (snapshot, _event, context) => edit(snapshot, shownIds(snapshot, context).at(-1), false),
  edit: (snapshot, event, context) =>
    edit(
      snapshot,
      shownIds(snapshot, context).find((id) => id === event.step),
      true,
    ),
  ...askBeforeLeaving,
  leave: leaveDraft,
  abandon: leaveDraft,
  created: settle,
  revoked: recordRevocation,
  optionsLoaded(snapshot, { options }, context) {
    const { drafts, optionsNotes } = adaptDrafts(snapshot.drafts, options, context);
    const [next] = review({ ...context, options }, drafts, { ...snapshot, optionsNotes });
    return [next, [{ type: 'useOptions', options }]];
  },
};

function edit(snapshot: Reviewing, step: string | undefined, returning: boolean): Transition {
  if (step === undefined) return [snapshot, []];
  const { status: _reviewed, failure: _shown, optionsNotes: _read, ...asked } = snapshot;
  const { unaccepted: _unaccepted, unjustified: _unjustified, ...kept } = asked;
  return [{ ...kept, status: 'editing', step, issues: [], returning, leaving: false }, []];
}

function shownIds(snapshot: Reviewing, context: WizardContext): readonly string[] {
  return shownSteps(context, snapshot.drafts).map(({ id }) => id);
}
