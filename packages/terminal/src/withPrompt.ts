import type { Step, StepContext, TokenApi } from '@tokenwright/core';
import type { TerminalText } from './messages/terminalMessages.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface PromptProps<Draft> {
  readonly terminal: Terminal;
  readonly draft: Draft;
  readonly context: StepContext & { readonly text: TerminalText };
  readonly api: TokenApi<never>;
  readonly signal: AbortSignal;
  /** Stores a partial draft, in case the user leaves. */
  keep(draft: Draft): void;
  problem(field: string, draft: Draft): string | undefined;
}

export type PromptedStep<S extends Step = Step> = S & { readonly ask: (props: PromptProps<never>) => Promise<object> };

/** Adds a prompt to a step, like `withView` in `@tokenwright/react`. */
export function withPrompt<Id extends string, Draft extends object, Part>(
  step: Step<Id, Draft, Part>,
  ask: (props: PromptProps<Draft>) => Promise<Draft>,
): PromptedStep<Step<Id, Draft, Part>> {
  return { ...step, ask };
}
