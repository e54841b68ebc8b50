import { isShowableSecret } from './isShowableSecret.ts';

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/**
 * The only place that holds a secret. The text is in a private field, so state, caches, logs, errors and devtools that
 * hold a `Secret` don't hold its text; it prints as `[secret]`. `read` passes the text to a sink; `wipe` deletes it.
 */
export class Secret {
  #text: string | null;
  readonly #forget = new Set<() => void>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether an API's answer can be shown and used as a bearer secret (RFC 6750 token68, 16 to 4,096 characters). */
  static isShowable(text: unknown): text is string {
    return isShowableSecret(text);
  }

  get isWiped(): boolean {
    return this.#text === null;
  }

  /**
   * Passes the text to `sink` and returns the sink's result. Write the text straight to the DOM or the clipboard: a
   * copy in a variable, a prop or a state outlives the wipe.
   * @throws {Error} after the wipe
   */
  read<T>(sink: (text: string) => T): T {
    if (this.#text === null) {
      throw new Error('The secret was wiped when its page closed. A new token, or a rotation, gives a new one.');
    }
    return sink(this.#text);
  }

  /**
   * Runs `forget` synchronously on the wipe, so that a view can clear the text. Returns a function that unsubscribes
   * it.
   */
  onWipe(forget: () => void): () => void {
    if (this.isWiped) forget();
    else this.#forget.add(forget);
    return () => this.#forget.delete(forget);
  }

  wipe(): void {
    this.#text = null;
    const forget = [...this.#forget];
    this.#forget.clear();
    for (const act of forget) act();
  }

  toString(): string {
    return '[secret]';
  }

  toJSON(): string {
    return '[secret]';
  }

  [INSPECT](): string {
    return '[secret]';
  }
}
