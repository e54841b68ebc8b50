/** How many tokens may be made; checked in the transaction that makes one. */
export interface MintLimits {
  /** Active tokens in one workspace at most. @default no limit */
  readonly maxTokensPerWorkspace?: number | undefined;
  /** @default 30 tokens in 60,000 milliseconds; `false` for no limit */
  readonly rateLimit?: RateLimit | false | undefined;
}

/** One member makes at most `tokens` in any span of `per` milliseconds. */
export interface RateLimit {
  readonly tokens: number;
  readonly per: number;
}

export const DEFAULT_RATE_LIMIT: RateLimit = { tokens: 30, per: 60_000 };
