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
  /** Aborts when the wizard moves on without the user. */
  readonly signal: AbortSignal;
  /** Reports whether the user signed in again. */
  readonly signedIn: (hasSignedIn: boolean) => void;
}

/** Shows one status and returns the user's events. Rejects with `Left` when the user presses Ctrl-C or Escape. */
export type Page<Snapshot> = (props: PageProps<Snapshot>) => Promise<readonly PersonEvent[]>;

/** The steps that are not skipped. The wizard only has steps with prompts. */
export function shownSteps(wizard: TokenWizard): readonly PromptedStep[] {
  return wizard.getSteps() as readonly PromptedStep[];
}
