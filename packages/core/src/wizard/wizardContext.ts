import type { Idempotency } from '../api/tokenApi.ts';
import type { TokenOptions } from '../api/tokenOptions.ts';
import type { Text } from '../messages/createText.ts';
import type { FindingRule } from '../policy/findings/finding.ts';
import type { SecretSink } from '../token/secretSink.ts';
import type { Drafts, Step, StepContext } from './step.ts';

/** What a transition may know beside the snapshot. Clock and keys are handed in, so that a test fixes them. */
export interface WizardContext {
  readonly steps: readonly Step[];
  readonly options: TokenOptions;
  /** The host's own, beside those of the steps. @default none */
  readonly findingRules?: readonly FindingRule[];
  readonly idempotency: Idempotency;
  readonly can: { readonly reauthenticate: boolean; readonly findByIntent: boolean; readonly revoke: boolean };
  /** When the host's own sink gets the secret; none where the host has no sink. */
  readonly sink?: SecretSink['when'];
  /** How many times an attempt is made again by itself before the person is asked. */
  readonly maxRetries: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** 256 random bits in hex. */
  readonly newIntentKey: () => string;
  readonly timeZone: string;
  readonly locale: string;
  readonly text: Text;
}

/** The context as the steps see it. */
export function stepContext(context: WizardContext, drafts: Drafts): StepContext {
  const { options, timeZone, locale, text } = context;
  return { options, drafts, now: context.now(), timeZone, locale, text };
}

/** The steps that this person is asked, in order. */
export function shownSteps(context: WizardContext, drafts: Drafts): readonly Step[] {
  const known = stepContext(context, drafts);
  return context.steps.filter((step) => !step.isSkipped?.(known));
}
