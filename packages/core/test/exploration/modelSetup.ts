import type { Idempotency } from '../../src/api/tokenApi.ts';
import type { StandardSchema } from '../../src/wizard/standardSchema.ts';
import { defineStep } from '../../src/wizard/step.ts';
import type { transition } from '../../src/wizard/transition.ts';
import type { WizardContext } from '../../src/wizard/wizardContext.ts';

/** Which machine is explored, before what kind of API, and how far. */
export interface ModelSetup {
  readonly transition: typeof transition;
  readonly idempotency: Idempotency;
  readonly can: WizardContext['can'];
  readonly sink?: WizardContext['sink'];
  readonly scope: ModelScope;
}

/** Ways that go further are not followed. */
export interface ModelScope {
  /** Different requests that the person makes. */
  readonly intents: number;
  /** Calls for one intent. */
  readonly calls: number;
  /** Tries that the wizard makes by itself. One leads to every end that five do, by ways that are short enough to go every one. */
  readonly retries: number;
  /** Calls that have no end at a time. */
  readonly open: number;
  /** Whether only one kind of each refusal and of each way to leave is tried. */
  readonly few: boolean;
}

/** A name is asked for; an empty one is refused. */
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
