import type { PersonEvent, TokenApi, TokenWizard } from '@tokenwright/core';
import type { TerminalText } from '../messages/terminalMessages.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { PromptedStep } from '../withPrompt.ts';

export interface PageProps<Snapshot> {
  readonly snapshot: Snapshot;
  readonly terminal: Terminal;
  readonly wizard: TokenWizard;
  readonly api: TokenApi<never>;
  readonly text: TerminalText;
  readonly signal: AbortSignal;
  readonly signedIn: (hasSignedIn: boolean) => void;
}

/** @throws {Left} if the user presses Ctrl-C or Escape */
export type Page<Snapshot> = (props: PageProps<Snapshot>) => Promise<readonly PersonEvent[]>;

export function shownSteps(wizard: TokenWizard): readonly PromptedStep[] {
  return wizard.getSteps() as readonly PromptedStep[];
}
