/** One call to the host's API, as somebody pasted it. */
export interface Call {
  /** The piece of the text that it was read from. */
  readonly source: string;
  /** In capitals; `undefined` where the text names only an operation. */
  readonly method: string | undefined;
  /** The path's segments, decoded, with neither host nor query. */
  readonly segments: readonly string[];
  /** The bare word that was pasted, which may be an operation id. */
  readonly word: string | undefined;
}
