const INSPECT = Symbol.for('nodejs.util.inspect.custom');

/** What RFC 6750 calls token68, and nothing shorter than a guess or longer than a header. */
const SHOWABLE = /^[A-Za-z0-9\-._~+/]{16,4096}=*$/;

/**
 * The one place a secret lives. The text is in a private field, so no state, cache, log, error or devtools
 * can hold it by holding this; it prints as `[secret]`. `read` hands the text to a sink; `wipe` forgets it.
 */
export class Secret {
  #text: string | null;
  readonly #forget = new Set<() => void>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Whether an API's answer can be shown and used as a bearer secret (RFC 6750 token68, 16 to 4,096 characters). */
  static isShowable(text: unknown): text is string {
    return typeof text === 'string' && SHOWABLE.test(text);
  }

  get isWiped(): boolean {
    return this.#text === null;
  }

  /**
   * Passes the text to `sink` and returns what the sink returns. Write it straight to the DOM or the clipboard;
   * a text kept in a variable, a prop or a state outlives the wipe.
   * @throws {Error} once it is wiped
   */
  read<T>(sink: (text: string) => T): T {
    if (this.#text === null) {
      throw new Error('The secret was wiped when its page closed. A new token, or a rotation, gives a new one.');
    }
    return sink(this.#text);
  }

  /** Runs `forget` in the same breath as the wipe, for what shows the text to be emptied. Returns how to call that off. */
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
