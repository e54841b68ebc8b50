import type { Idempotency } from '../../src/api/tokenApi.ts';
import type { StandardSchema } from '../../src/wizard/standardSchema.ts';
import { defineStep } from '../../src/wizard/step.ts';
import type { transition } from '../../src/wizard/transition.ts';
import type { WizardContext } from '../../src/wizard/wizardContext.ts';

/** The machine to explore, its kind of API, and the limits of the exploration. */
export interface ModelSetup {
  readonly transition: typeof transition;
  readonly idempotency: Idempotency;
  readonly can: WizardContext['can'];
  readonly sink?: WizardContext['sink'];
  readonly scope: ModelScope;
}

/** Longer paths are not explored. */
export interface ModelScope {
  /** Different requests by the user. */
  readonly intents: number;
  /** Calls per intent. */
  readonly calls: number;
  /** Automatic retries. One leads to the same ends as five, by paths short enough to explore all of them. */
  readonly retries: number;
  /** Unanswered calls at the same time. */
  readonly open: number;
  /** Explore only one kind of each refusal, and one way to leave. */
  readonly few: boolean;
}

/** Requires a name. */
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
