import type { Finding } from '../policy/findings/finding.ts';
import { findingsOf } from '../policy/findings/findingsOf.ts';
import { shownSteps, stepContext, type WizardContext } from './wizardContext.ts';
import type { Reviewing } from './wizardSnapshot.ts';

/** What is to be seen about the request on the review: each step's findings, then the host's, the gravest first. */
export function reviewFindings(
  { drafts, intent }: Pick<Reviewing, 'drafts' | 'intent'>,
  context: WizardContext,
): readonly Finding[] {
  const rules = shownSteps(context, drafts).flatMap((step) => step.findingRules ?? []);
  const subject = { request: intent.request, context: stepContext(context, drafts) };
  return findingsOf(subject, [...rules, ...(context.findingRules ?? [])]);
}
