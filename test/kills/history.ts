export interface Call {
  readonly operation: 'create' | 'acknowledge' | 'use' | 'revoke' | 'sweep';
  readonly key: string;
  /** `undefined` without an answer: the call may or may not have been carried out. */
  readonly status: number | undefined;
  readonly tokenId?: string | undefined;
  readonly secret?: string | undefined;
}

export interface FinalToken {
  readonly id: string;
  /** Of the intent key that made it; empty for none. */
  readonly keyDigest: string;
  readonly isRevoked: boolean;
  readonly events: readonly string[];
  /** The HTTP status for a use of its secret. */
  readonly use: number | undefined;
}

export interface Finding {
  readonly kind: 'lost' | 'duplicate' | 'changed' | 'revived' | 'audit';
  readonly key: string;
  readonly text: string;
}
