import type { Outcome, Token } from '@tokenwright/core';
import type { TerminalText } from '../messages/terminalMessages.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface Ending {
  readonly outcome: Outcome | null;
  readonly token?: Token | undefined;
}

const sentences = {
  revealed: 'finished.revealed',
  delivered: 'finished.delivered',
  'not-created': 'finished.nothing',
  'pending-approval': 'pendingApproval.title',
  'created-secret-gone': 'finished.gone',
  revoked: 'finished.revoked',
  unknown: 'finished.unknown',
} as const satisfies Record<Outcome, string>;

export function sayEnd({ outcome, token }: Ending, terminal: Terminal, text: TerminalText): void {
  const sentence = outcome === null ? 'finished.nothing' : sentences[outcome];
  terminal.heading(text(sentence, { name: token?.name ?? '' }));
}
