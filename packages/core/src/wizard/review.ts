import { TokenApiError } from '../api/tokenApiError.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Finding } from '../policy/findingsOf.ts';
import { findingsOf } from '../policy/findingsOf.ts';
import { checkStep } from './checkStep.ts';
import { type Attempt, type Intent, intentFor, intentOf } from './intent.ts';
import { sentJustification } from './justification.ts';
import { type AttemptEnd, notCreated } from './outcome.ts';
import type { Transition } from './statusRow.ts';
import type { Drafts } from './stepContext.ts';
import { shownSteps, stepContext, type WizardContext } from './wizardContext.ts';
import type { Reauthenticating, Reviewing, Waiting } from './wizardSnapshot.ts';

interface Past {
  readonly intent?: Intent | undefined;
  readonly failure?: TokenApiError | undefined;
  readonly lastAttempt?: AttemptEnd | undefined;
  readonly optionsNotes?: readonly string[] | undefined;
}

export function review(
  context: WizardContext,
  drafts: Drafts,
  { intent, failure, lastAttempt, optionsNotes }: Past,
): Transition {
  const known = stepContext(context, drafts);
  const past = {
    leaving: false,
    ...(failure && { failure }),
    ...(lastAttempt && { lastAttempt }),
    ...(optionsNotes && { optionsNotes }),
  };
  const request = {};
  for (const step of context.steps) {
    if (step.isSkipped?.(known)) {
      Object.assign(request, step.skippedPart?.(known));
      continue;
    }
    const check = checkStep(step, drafts[step.id], known);
    if (!check.ok) {
      const asking = { step: step.id, issues: check.issues, returning: true, ...(intent && { intent }) };
      return [{ status: 'editing', drafts, ...asking, ...past }, []];
    }
    Object.assign(request, check.part);
  }
  const justification = sentJustification(request, drafts, context.options);
  return [{ status: 'reviewing', drafts, intent: intentFor(request, intent, context, justification), ...past }, []];
}

export function reviewFindings(
  { drafts, intent }: Pick<Reviewing, 'drafts' | 'intent'>,
  context: WizardContext,
): readonly Finding[] {
  const rules = shownSteps(context, drafts).flatMap((step) => step.findingRules ?? []);
  const subject = { request: intent.request, context: stepContext(context, drafts) };
  return findingsOf(subject, [...rules, ...(context.findingRules ?? [])]);
}

interface Refused {
  readonly drafts: Drafts;
  readonly attempt: Attempt;
}

export function refuse({ drafts, attempt }: Refused, failure: TokenApiError, context: WizardContext): Transition {
  return showFailure(drafts, failure, context, { intent: intentOf(attempt), lastAttempt: notCreated(attempt) });
}

export function refuseSpent(
  { drafts, attempt }: Refused,
  refusal: TokenApiError | undefined,
  context: WizardContext,
): Transition {
  return showFailure(drafts, refusal ?? new TokenApiError('unavailable'), context, {
    lastAttempt: notCreated(attempt),
  });
}

function showFailure(
  drafts: Drafts,
  failure: TokenApiError,
  context: WizardContext,
  past: { readonly intent?: Intent; readonly lastAttempt: AttemptEnd },
): Transition {
  const steps = new Set(shownSteps(context, drafts).map(({ id }) => id));
  const issues = failure.issues.filter(({ step }) => steps.has(step));
  const step = issues[0]?.step;
  const shown = failure.code === 'conflict' ? {} : { failure };
  const [snapshot] =
    step === undefined
      ? review(context, drafts, { ...past, failure })
      : [{ status: 'editing', step, drafts, issues, returning: true, leaving: false, ...past, ...shown } as const];
  return [snapshot, failure.code === 'options-changed' ? [{ type: 'loadOptions' }] : []];
}

export function backToReview(
  snapshot: Waiting | Reauthenticating,
  _event: unknown,
  context: WizardContext,
): Transition {
  const { drafts, attempt } = snapshot;
  if (attempt.ambiguous) return [snapshot, []];
  const { intentKey } = attempt;
  const lastAttempt = context.can.findByIntent ? ({ outcome: 'unknown', intentKey } as const) : notCreated(attempt);
  return review(context, drafts, { intent: intentOf(attempt), lastAttempt });
}

export function adaptDrafts(
  before: Drafts,
  options: TokenOptions,
  context: WizardContext,
): { readonly drafts: Drafts; readonly optionsNotes: readonly string[] } {
  const known = { ...context, options };
  let drafts = before;
  const notes: string[] = [];
  for (const step of context.steps) {
    const change = { before: context.options, context: stepContext(known, drafts) };
    const adapted = step.adaptDraft?.(drafts[step.id], change);
    if (!adapted) continue;
    drafts = { ...drafts, [step.id]: adapted.draft };
    notes.push(...adapted.notes);
  }
  return { drafts, optionsNotes: notes.length > 0 ? notes : [context.text('options.untouched')] };
}
