import type { Step, StepContext } from './step.ts';

/** What a step's answers are about, for the review. */
export function subjectOf(step: Step, context: StepContext): string {
  return step.subject?.(context) ?? step.title(context);
}
