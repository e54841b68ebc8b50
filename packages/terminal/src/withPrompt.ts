import type { Step, StepContext, TokenApi } from '@tokenwright/core';
import type { TerminalText } from './messages/terminalMessages.ts';
import type { Terminal } from './terminal/terminal.ts';

/** The input of a prompt. */
export interface PromptProps<Draft> {
  readonly terminal: Terminal;
  /** The user's previous answers, or the initial values. */
  readonly draft: Draft;
  readonly context: StepContext & { readonly text: TerminalText };
  readonly api: TokenApi<never>;
  readonly signal: AbortSignal;
  /** Saves the answers so far, in case the user leaves midway. */
  keep(draft: Draft): void;
  /** Returns the schema's message for one field of a draft, or `undefined`. */
  problem(field: string, draft: Draft): string | undefined;
}

/** A headless step with its terminal prompt. */
export type PromptedStep<S extends Step = Step> = S & { readonly ask: (props: PromptProps<never>) => Promise<object> };

/** Joins a headless step and its prompt, like `withView` of `@tokenwright/react` for views. */
export function withPrompt<Id extends string, Draft extends object, Part>(
  step: Step<Id, Draft, Part>,
  ask: (props: PromptProps<Draft>) => Promise<Draft>,
): PromptedStep<Step<Id, Draft, Part>> {
  return { ...step, ask };
}
