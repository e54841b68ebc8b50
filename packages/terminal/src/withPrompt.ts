import type { Step, StepContext, TokenApi } from '@tokenwright/core';
import type { Terminal } from './terminal/terminal.ts';

/** What a prompt may use. */
export interface PromptProps<Draft> {
  readonly terminal: Terminal;
  /** What the form held before: what the person typed last time, or the initial values. */
  readonly draft: Draft;
  readonly context: StepContext;
  readonly api: TokenApi<never>;
  readonly signal: AbortSignal;
  /** Remembers what is answered so far, for when the person leaves in the middle. */
  keep(draft: Draft): void;
  /** What the step's own schema has against one field of a draft. */
  problem(field: string, draft: Draft): string | undefined;
}

/** A headless step and how it is asked in a terminal. */
export type PromptedStep<S extends Step = Step> = S & { readonly ask: (props: PromptProps<never>) => Promise<object> };

/** Joins a headless step and its prompt, as `withView` of `@tokenwright/react` joins one with a view. */
export function withPrompt<Id extends string, Draft extends object, Part>(
  step: Step<Id, Draft, Part>,
  ask: (props: PromptProps<Draft>) => Promise<Draft>,
): PromptedStep<Step<Id, Draft, Part>> {
  return { ...step, ask };
}
