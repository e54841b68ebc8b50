import type { Idempotency } from '../api/tokenApi.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findingsOf.ts';
import type { SecretSink } from '../token/secretSink.ts';
import type { Step } from './step.ts';
import type { Drafts, StepContext } from './stepContext.ts';

/** The input of a transition besides the snapshot. Tests set a fixed clock and fixed keys. */
export interface WizardContext {
  readonly steps: readonly Step[];
  readonly options: TokenOptions;
  /** Initial drafts by step id. */
  readonly initial?: Drafts;
  readonly findingRules?: readonly FindingRule[];
  readonly idempotency: Idempotency;
  readonly can: { readonly reauthenticate: boolean; readonly findByIntent: boolean; readonly revoke: boolean };
  readonly sink?: SecretSink['when'];
  readonly maxRetries: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly newIntentKey: () => string;
  readonly timeZone: string;
  readonly locale: string;
  readonly text: Text;
}

export function stepContext(context: WizardContext, drafts: Drafts): StepContext {
  const { options, timeZone, locale, text } = context;
  return { options, drafts, now: context.now(), timeZone, locale, text };
}

export function shownSteps(context: WizardContext, drafts: Drafts): readonly Step[] {
  const known = stepContext(context, drafts);
  return context.steps.filter((step) => !step.isSkipped?.(known));
}
