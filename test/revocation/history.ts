/** A call with a token, between two moments of one clock. A later moment is a greater number; no two are equal. */
export interface Call {
  readonly kind: 'use' | 'revoke';
  readonly began: number;
  readonly ended: number;
  /** Whether the use was allowed, or the revocation succeeded. */
  readonly isAccepted: boolean;
}
