import type { Step, StepContext, StepIssue } from './step.ts';

/** A step's draft, checked: the part it adds to the request, or what is wrong with it. */
export type StepCheck =
  | { readonly ok: true; readonly part: object }
  | { readonly ok: false; readonly issues: readonly StepIssue[] };

/**
 * Checks one step's draft by the step's own schema.
 * @throws {Error} when the schema is asynchronous: a page that waits to say what is wrong loses the person
 */
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
