import type { Secret } from '@tokenwright/core';

/** An answer to choose. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** Shown but not selectable. @default false */
  readonly isDisabled?: boolean;
}

export interface Question {
  readonly label: string;
  /** Cancels the question when it no longer applies. */
  readonly signal: AbortSignal;
}

export interface TextQuestion extends Question {
  readonly hint?: string;
  readonly initial: string;
  /**
   * Returns a sentence for an invalid answer, and `undefined` for a valid one. The terminal repeats the question until
   * the answer is valid.
   */
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

/**
 * The terminal as the wizard's pages see it. It prints untrusted text safely, and marks characters that would move the
 * cursor or are invisible. Every question rejects with `Left` when the user presses Ctrl-C or Escape, and with
 * `Overtaken` when its signal aborts.
 */
export interface Terminal {
  heading(text: string): void;
  say(text: string): void;
  warn(text: string): void;
  askText(question: TextQuestion): Promise<string>;
  choose<Value>(question: ChoiceQuestion<Value>): Promise<Value>;
  /** A long list with a search. */
  chooseMany<Value>(question: ChoicesQuestion<Value>): Promise<readonly Value[]>;
  /** Discards keys until the signal aborts, then resolves. Rejects with `Left`. */
  wait(signal: AbortSignal): Promise<void>;
  /** Shows the secret on the alternate screen and clears it afterwards, so that the scrollback never contains it. */
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
