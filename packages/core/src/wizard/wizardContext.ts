import type { Idempotency } from '../api/tokenApi.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findingsOf.ts';
import type { SecretSink } from '../token/secretSink.ts';
import type { Step } from './step.ts';
import type { Drafts, StepContext } from './stepContext.ts';

/** Everything a transition reads besides the snapshot. Clock and intent keys come in, so that a test can fix them. */
export interface WizardContext {
  readonly steps: readonly Step[];
  readonly options: TokenOptions;
  /** The host's initial drafts, by step id. @default none */
  readonly initial?: Drafts;
  /** The host's rules, which run after those of the steps. @default none */
  readonly findingRules?: readonly FindingRule[];
  readonly idempotency: Idempotency;
  readonly can: { readonly reauthenticate: boolean; readonly findByIntent: boolean; readonly revoke: boolean };
  /** When the host's sink gets the secret; missing if the host has no sink. */
  readonly sink?: SecretSink['when'];
  /** Automatic retries before the wizard asks the user. */
  readonly maxRetries: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Returns 256 random bits in hex. */
  readonly newIntentKey: () => string;
  readonly timeZone: string;
  readonly locale: string;
  readonly text: Text;
}

export function stepContext(context: WizardContext, drafts: Drafts): StepContext {
  const { options, timeZone, locale, text } = context;
  return { options, drafts, now: context.now(), timeZone, locale, text };
}

/** The steps that are not skipped, in order. */
export function shownSteps(context: WizardContext, drafts: Drafts): readonly Step[] {
  const known = stepContext(context, drafts);
  return context.steps.filter((step) => !step.isSkipped?.(known));
}
