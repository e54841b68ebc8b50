/** Between two moments of one clock. No two moments are equal. */
export interface Call {
  readonly kind: 'use' | 'revoke';
  readonly began: number;
  readonly ended: number;
  /** Whether the use was allowed, or the revocation succeeded. */
  readonly isAccepted: boolean;
}
