import type { StandardSchema } from '../../src/wizard/standardSchema.ts';
import { defineStep } from '../../src/wizard/step.ts';
import type { WizardContext } from '../../src/wizard/wizardContext.ts';

function schemaOf<Draft>(problem: (draft: Draft) => string | undefined, field: string): StandardSchema<Draft> {
  return {
    '~standard': {
      version: 1,
      vendor: 'example',
      validate(value) {
        const draft = value as Draft;
        const message = problem(draft);
        return message === undefined ? { value: draft } : { issues: [{ message, path: [field] }] };
      },
    },
  };
}

const name = defineStep<'name', { readonly name: string }, { readonly name: string }>({
  id: 'name',
  title: () => 'Name',
  initialValues: () => ({ name: '' }),
  schema: () => schemaOf((draft) => (draft.name === '' ? 'Enter a name.' : undefined), 'name'),
  summarize: (part) => [{ label: 'Name', values: [part.name] }],
});

const scope = defineStep<'scope', { readonly scope: string }, { readonly scope: string }>({
  id: 'scope',
  title: () => 'Scope',
  initialValues: () => ({ scope: 'all' }),
  schema: () => schemaOf(() => undefined, 'scope'),
  summarize: (part) => [{ label: 'Scope', values: [part.scope] }],
});

const forms = defineStep<'forms', { readonly forms: string }, { readonly forms: string }>({
  id: 'forms',
  title: () => 'Forms',
  initialValues: () => ({ forms: '' }),
  isSkipped: ({ drafts }) => (drafts.scope as { readonly scope: string }).scope === 'all',
  schema: () => schemaOf((draft) => (draft.forms === '' ? 'Choose a form.' : undefined), 'forms'),
  summarize: (part) => [{ label: 'Forms', values: [part.forms] }],
});

export const exampleContext: WizardContext = {
  steps: [name, scope, forms],
  options: { groups: [], tokenTypes: [], expirations: { presets: [] } },
  idempotency: 'replays-secret',
  can: { reauthenticate: true, findByIntent: true, revoke: true },
  maxRetries: 5,
  now: () => 1000,
  newIntentKey: () => 'key-2',
  timeZone: 'UTC',
  locale: 'en',
  text: (id) => id,
};

export const emptyDrafts = { name: { name: '' }, scope: { scope: 'all' }, forms: { forms: '' } };

export const filledDrafts = { ...emptyDrafts, name: { name: 'CI' } };
export const filledRequest = { name: 'CI', scope: 'all' };
