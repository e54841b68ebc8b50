import type { Idempotency } from '../../src/api/tokenApi.ts';
import type { StandardSchema } from '../../src/wizard/standardSchema.ts';
import { defineStep } from '../../src/wizard/step.ts';
import type { transition } from '../../src/wizard/transition.ts';
import type { WizardContext } from '../../src/wizard/wizardContext.ts';

export interface ModelSetup {
  readonly transition: typeof transition;
  readonly idempotency: Idempotency;
  readonly can: WizardContext['can'];
  readonly sink?: WizardContext['sink'];
  readonly scope: ModelScope;
}

export interface ModelScope {
  readonly intents: number;
  readonly calls: number;
  /** One retry leads to the same ends as five. */
  readonly retries: number;
  readonly open: number;
  readonly few: boolean;
}

const nameStep = defineStep<'name', { readonly name: string }, { readonly name: string }>({
  id: 'name',
  title: () => 'Name',
  initialValues: () => ({ name: '' }),
  schema: (): StandardSchema<{ readonly name: string }> => ({
    '~standard': {
      version: 1,
      vendor: 'model',
      validate(value) {
        const draft = value as { readonly name: string };
        return draft.name === '' ? { issues: [{ message: 'Enter a name.', path: ['name'] }] } : { value: draft };
      },
    },
  }),
  summarize: ({ name }) => [{ label: 'Name', values: [name] }],
});

export function modelContext({ idempotency, can, sink, scope }: ModelSetup, newIntentKey: () => string): WizardContext {
  return {
    idempotency,
    can,
    sink,
    steps: [nameStep],
    options: { groups: [], tokenTypes: [], expirations: { presets: [] } },
    maxRetries: scope.retries,
    now: () => 0,
    newIntentKey,
    timeZone: 'UTC',
    locale: 'en',
    text: (id) => id,
  };
}
