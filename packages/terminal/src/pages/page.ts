import type { PersonEvent, Text, TokenApi, TokenWizard } from '@tokenwright/core';
import type { Terminal } from '../terminal/terminal.ts';
import type { PromptedStep } from '../withPrompt.ts';

export interface PageProps<Snapshot> {
  readonly snapshot: Snapshot;
  readonly terminal: Terminal;
  readonly wizard: TokenWizard;
  readonly api: TokenApi<never>;
  readonly text: Text;
  /** Aborts when the wizard has gone on without the person. */
  readonly signal: AbortSignal;
  /** The person is asked to sign in afresh: tells whether they did. */
  readonly signedIn: (hasSignedIn: boolean) => void;
}

/** Shows one status, and gives what the person did. Rejects with `Left` where they want out. */
export type Page<Snapshot> = (props: PageProps<Snapshot>) => Promise<readonly PersonEvent[]>;

/** The steps that are asked now; the wizard was made with none but these. */
export function shownSteps(wizard: TokenWizard): readonly PromptedStep[] {
  return wizard.getSteps() as readonly PromptedStep[];
}
