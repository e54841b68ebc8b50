import { type Field, fieldSchemas, INTENT_KEY, stepIds } from './journey.ts';

export interface Form {
  readonly step: string;
  readonly drafts: Readonly<Record<string, Field>>;
  readonly issues: readonly string[];
  readonly returning: boolean;
  readonly request: object | undefined;
  readonly intentKey: string | undefined;
}

export const emptyForm: Form = {
  step: stepIds[0],
  drafts: Object.fromEntries(stepIds.map((id) => [id, { [id]: '' }])),
  issues: [],
  returning: false,
  request: undefined,
  intentKey: undefined,
};

export function issuesOf(step: string, draft: Field): readonly string[] {
  const result = fieldSchemas[step]?.['~standard'].validate(draft);
  return result && 'issues' in result ? (result.issues ?? []).map(({ message }) => message) : [];
}

export function endsSteps({ step, returning }: Form): boolean {
  return returning || step === stepIds.at(-1);
}

export function refused(form: Form, draft: Field, issues: readonly string[]): Form {
  return { ...form, drafts: { ...form.drafts, [form.step]: draft }, issues };
}

export function advanced(form: Form, draft: Field): Form {
  const step = stepIds[stepIds.indexOf(form.step as 'name') + 1] ?? form.step;
  return { ...form, step, drafts: { ...form.drafts, [form.step]: draft }, issues: [] };
}

export function reviewed(form: Form, draft: Field): Form {
  const drafts = { ...form.drafts, [form.step]: draft };
  const request = {};
  for (const id of stepIds) {
    const result = fieldSchemas[id]?.['~standard'].validate(drafts[id]);
    if (result && 'value' in result) Object.assign(request, result.value);
  }
  return { ...form, drafts, issues: [], request, intentKey: INTENT_KEY };
}

export function wentBack(form: Form): Form {
  const step = stepIds[stepIds.indexOf(form.step as 'name') - 1] ?? form.step;
  return { ...form, step, issues: [] };
}

export function edited(form: Form, step: string): Form {
  return { ...form, step, issues: [], returning: true };
}
