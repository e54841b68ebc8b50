import type { Step, StepContext, TokenApi } from '@tokenwright/core';
import type { TerminalText } from './messages/terminalMessages.ts';
import type { Terminal } from './terminal/terminal.ts';

export interface PromptProps<Draft> {
  readonly terminal: Terminal;
  readonly draft: Draft;
  readonly context: StepContext & { readonly text: TerminalText };
  readonly api: TokenApi<never>;
  readonly signal: AbortSignal;
  /** In case the user leaves midway. */
  keep(draft: Draft): void;
  /** The schema's message for one field. */
  problem(field: string, draft: Draft): string | undefined;
}

export type PromptedStep<S extends Step = Step> = S & { readonly ask: (props: PromptProps<never>) => Promise<object> };

/** Like `withView` of `@tokenwright/react`. */
export function withPrompt<Id extends string, Draft extends object, Part>(
  step: Step<Id, Draft, Part>,
  ask: (props: PromptProps<Draft>) => Promise<Draft>,
): PromptedStep<Step<Id, Draft, Part>> {
  return { ...step, ask };
}
