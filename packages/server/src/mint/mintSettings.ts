/** Limits that the server checks when it creates a token. */
export interface MintLimits {
  /** The maximum number of active tokens in a workspace. If omitted, no limit. */
  readonly maxTokensPerWorkspace?: number | undefined;
  /** How many tokens each member can create, and claim, in a period, or `false` for no limit. @default { tokens: 30, per: 60_000 } */
  readonly rateLimit?: RateLimit | false | undefined;
}

/** A member can create `tokens` tokens in `per` milliseconds. */
export interface RateLimit {
  readonly tokens: number;
  readonly per: number;
}

/** A place in the creation of a token: before a step, the commit, or the response. */
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
  /** Called at each place, for crash tests. */
  readonly checkpoint?: ((place: Checkpoint) => void | Promise<void>) | undefined;
}
