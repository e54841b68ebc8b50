import type { Secret } from '@tokenwright/core';

export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** If `true`, users see the choice but cannot select it. @default false */
  readonly isDisabled?: boolean;
}

export interface Question {
  readonly label: string;
  readonly signal: AbortSignal;
}

export interface TextQuestion extends Question {
  readonly hint?: string;
  readonly initial: string;
  /** Returns a sentence about an invalid answer; the terminal then asks again. */
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
  chooseMany<Value>(question: ChoicesQuestion<Value>): Promise<readonly Value[]>;
  /** Ignores keys until the signal aborts. Rejects with `Left` on Ctrl-C or Escape. */
  wait(signal: AbortSignal): Promise<void>;
  /** Uses the alternate screen, so that the scrollback never contains the secret. */
  showSecret(secret: Secret, question: Question): Promise<void>;
}

export class Left extends Error {
  override readonly name = 'Left';
}

/** The wizard left the page while the question was open. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
