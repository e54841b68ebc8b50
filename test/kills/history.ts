/** What a caller asked for with one intent key, and what it was told. */
export interface Call {
  readonly operation: 'create' | 'acknowledge' | 'use' | 'revoke' | 'sweep';
  /** The digest of its intent key. */
  readonly key: string;
  /** `undefined` where no answer came: it may have been done or not. */
  readonly status: number | undefined;
  readonly tokenId?: string | undefined;
  readonly secret?: string | undefined;
}

/** What is in the database at the end, and whether the door still opens. */
export interface FinalToken {
  readonly id: string;
  /** Of the intent key that made it; empty where none did. */
  readonly keyDigest: string;
  readonly isRevoked: boolean;
  /** The names of its audit events, in order. */
  readonly events: readonly string[];
  /** How a use of its secret is answered. */
  readonly use: number | undefined;
}

/** What must never be so. */
export interface Finding {
  readonly kind: 'lost' | 'duplicate' | 'changed' | 'revived' | 'audit';
  /** The digest of the intent key that it is about. */
  readonly key: string;
  readonly text: string;
}
