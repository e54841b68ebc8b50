/** A call with an intent key, and its answer. */
export interface Call {
  readonly operation: 'create' | 'acknowledge' | 'use' | 'revoke' | 'sweep';
  /** The digest of its intent key. */
  readonly key: string;
  /** `undefined` without an answer: the call may or may not have been carried out. */
  readonly status: number | undefined;
  readonly tokenId?: string | undefined;
  readonly secret?: string | undefined;
}

/** A token in the final database, and whether its secret works. */
export interface FinalToken {
  readonly id: string;
  /** Of the intent key that made it; empty for none. */
  readonly keyDigest: string;
  readonly isRevoked: boolean;
  /** The names of its audit events, in order. */
  readonly events: readonly string[];
  /** The HTTP status for a use of its secret. */
  readonly use: number | undefined;
}

/** A broken invariant. */
export interface Finding {
  readonly kind: 'lost' | 'duplicate' | 'changed' | 'revived' | 'audit';
  /** The digest of the affected intent key. */
  readonly key: string;
  readonly text: string;
}
