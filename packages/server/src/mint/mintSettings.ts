/** Checked by the transaction that creates a token. */
export interface MintLimits {
  /** Active tokens in one workspace at most. @default no limit */
  readonly maxTokensPerWorkspace?: number | undefined;
  /** @default 30 tokens in 60,000 milliseconds; `false` for no limit */
  readonly rateLimit?: RateLimit | false | undefined;
}

/** `tokens` per `per` milliseconds. */
export interface RateLimit {
  readonly tokens: number;
  readonly per: number;
}

/** Before a step, the commit, or the response, for tests. */
export type Checkpoint =
  | 'claim-intent'
  | 'check-limits'
  | 'insert-token'
  | 'insert-resources'
  | 'record-creation'
  | 'seal-reply'
  | 'commit'
  | 'answer';

/** Limits, with a hook for tests. */
export interface MintSettings extends MintLimits {
  /** For crash tests. */
  readonly checkpoint?: ((place: Checkpoint) => void | Promise<void>) | undefined;
}
