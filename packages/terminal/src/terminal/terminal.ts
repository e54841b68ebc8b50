import type { Secret } from '@tokenwright/core';

/** One of several answers. */
export interface Choice<Value> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
  /** Shown, but not to be chosen. @default false */
  readonly isDisabled?: boolean;
}

export interface Question {
  readonly label: string;
  /** Takes the question away when it no longer stands. */
  readonly signal: AbortSignal;
}

export interface TextQuestion extends Question {
  readonly hint?: string;
  readonly initial: string;
  /** What is wrong with the answer, as a sentence. It is asked again until nothing is. */
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
 * What the pages of the wizard know of a terminal. Foreign text is shown as text: what would move the cursor or hide is marked.
 * Every question rejects with `Left` when the person presses Ctrl-C or Escape, and with `Overtaken` when its signal aborts.
 */
export interface Terminal {
  heading(text: string): void;
  say(text: string): void;
  warn(text: string): void;
  askText(question: TextQuestion): Promise<string>;
  choose<Value>(question: ChoiceQuestion<Value>): Promise<Value>;
  /** A long list, narrowed by typing. */
  chooseMany<Value>(question: ChoicesQuestion<Value>): Promise<readonly Value[]>;
  /** Lets nothing be typed until the signal aborts, which resolves it. Rejects with `Left`. */
  wait(signal: AbortSignal): Promise<void>;
  /** Shows the secret on a screen of its own, which is gone with it; nothing of it stays in what can be scrolled back. */
  showSecret(secret: Secret, question: Question): Promise<void>;
}

/** The person pressed Ctrl-C or Escape: they want out. */
export class Left extends Error {
  override readonly name = 'Left';
}

/** Something happened meanwhile that the question does not fit any more. */
export class Overtaken extends Error {
  override readonly name = 'Overtaken';
}
