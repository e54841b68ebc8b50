import type { Secret } from '@tokenwright/core';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** Shown but not selectable. @default false */
  readonly isDisabled?: boolean;
}

export interface Question {
  readonly label: string;
  /** Cancels an outdated question. */
  readonly signal: AbortSignal;
}

export interface TextQuestion extends Question {
  readonly hint?: string;
  readonly initial: string;
  /** A sentence for an invalid answer. The terminal asks again. */
  readonly problem: (answer: string) => string | undefined;
}

export interface ChoiceQuestion<Value> extends Question {
  readonly choices: readonly Choice<Value>[];
  readonly initial?: Value | undefined;
}

export interface ChoicesQuestion<Value> extends Question {
  readonly choices: readonly Choice<Value>[];
  readonly initial: readonly Value[];
}

/** Prints untrusted text safely. Questions reject with `Left` on Ctrl-C or Escape, and with `Overtaken` on abort. */
export interface Terminal {
  heading(text: string): void;
  say(text: string): void;
  warn(text: string): void;
  askText(question: TextQuestion): Promise<string>;
  choose<Value>(question: ChoiceQuestion<Value>): Promise<Value>;
  /** A long list with a search. */
  chooseMany<Value>(question: ChoicesQuestion<Value>): Promise<readonly Value[]>;
  /** Discards keys until the signal aborts. Rejects with `Left`. */
  wait(signal: AbortSignal): Promise<void>;
  /** On the alternate screen, so that the scrollback never contains it. */
  showSecret(secret: Secret, question: Question): Promise<void>;
}

/** The user pressed Ctrl-C or Escape to leave. */
export class Left extends Error {
  override readonly name = 'Left';
}

/** The question no longer applies, because the wizard moved on. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
