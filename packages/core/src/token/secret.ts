import { isShowableSecret } from './isShowableSecret.ts';

const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** Holds a secret in a private field, which keeps the text out of state, caches, logs, and devtools. */
export class Secret {
  #text: string | null;
  readonly #forget = new Set<() => void>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether the text is RFC 6750 token68 of 16 to 4,096 characters. */
  static isShowable(text: unknown): text is string {
    return isShowableSecret(text);
  }

  get isWiped(): boolean {
    return this.#text === null;
  }

  /**
   * Passes the text to `receive` and returns its result. Write the text directly to the DOM or clipboard: a copy
   * outlives the wipe.
   * @throws {Error} if the secret was wiped
   */
  read<T>(receive: (text: string) => T): T {
    if (this.#text === null) {
      throw new Error(
        'The secret was wiped when its page closed. To get a new secret, create a token or rotate this token.',
      );
    }
    return receive(this.#text);
  }

  /** Runs `forget` synchronously on the wipe. Returns a function that unsubscribes. */
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
