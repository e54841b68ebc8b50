/** One call to a token, between two moments of one clock. A later moment is a greater number; no two are the same. */
export interface Call {
  readonly kind: 'use' | 'revoke';
  readonly began: number;
  readonly ended: number;
  /** Whether the use was let in, or the revocation answered with success. */
  readonly isAccepted: boolean;
}
