import type { Step, StepIssue } from './step.ts';
import type { StepContext } from './stepContext.ts';

/** A step's part of the request, or its issues. */
export type StepCheck =
  | { readonly ok: true; readonly part: object }
  | { readonly ok: false; readonly issues: readonly StepIssue[] };

/** @throws {Error} if the schema is asynchronous */
export function checkStep(step: Step, draft: unknown, context: StepContext): StepCheck {
  const result = step.schema(context)['~standard'].validate(draft);
  if (result instanceof Promise) {
    throw new Error(
      `The schema of the step "${step.id}" is asynchronous. Make it synchronous, and leave slow checks to the API.`,
    );
  }
  if (!result.issues) return { ok: true, part: result.value as object };
  const issues = result.issues.map((issue) => ({ step: step.id, field: fieldOf(issue.path), message: issue.message }));
  return { ok: false, issues };
}

function fieldOf(path: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined): string {
  const first = path?.[0];
  return first === undefined ? '' : String(typeof first === 'object' ? first.key : first);
}
