import { askBeforeLeaving } from '../askBeforeLeaving.ts';
import { begin, send, settle } from '../attempt.ts';
import { endDraft, noteRevoked } from '../endDraft.ts';
import { review } from '../review.ts';
import type { StatusRow, Transition } from '../transition.ts';
import { shownSteps, type WizardContext } from '../wizardContext.ts';
import type { Reviewing } from '../wizardSnapshot.ts';

/** The whole request is shown, ready to be sent. */
export const reviewing: StatusRow<Reviewing> = {
  create(snapshot, _event, context) {
    const { drafts, intent, lastAttempt } = snapshot;
    const [checked] = review(context, drafts, { intent, lastAttempt });
    if (checked.status !== 'reviewing') return [checked, []];
    return send({ drafts, leaving: false, attempt: begin(checked.intent) });
  },
  back: (snapshot, _event, context) => edit(snapshot, shownIds(snapshot, context).at(-1), false),
  edit: (snapshot, event, context) =>
    edit(
      snapshot,
      shownIds(snapshot, context).find((id) => id === event.step),
      true,
    ),
  ...askBeforeLeaving,
  leave: endDraft,
  abandon: endDraft,
  /** The last try made a token after all. */
  created: ({ drafts }, { intentKey, result }, context) => settle(drafts, intentKey, result, context),
  revoked: noteRevoked,
  optionsLoaded: (snapshot, _event, context) => review(context, snapshot.drafts, snapshot),
};

function edit(snapshot: Reviewing, step: string | undefined, returning: boolean): Transition {
  if (step === undefined) return [snapshot, []];
  const { status: _reviewed, failure: _shownBefore, ...kept } = snapshot;
  return [{ ...kept, status: 'editing', step, issues: [], returning, leaving: false }, []];
}

function shownIds(snapshot: Reviewing, context: WizardContext): readonly string[] {
  return shownSteps(context, snapshot.drafts).map(({ id }) => id);
}
