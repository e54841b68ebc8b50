/** A call with its start and end on one clock, on which no two moments are equal. */
export interface Call {
  readonly kind: 'use' | 'revoke';
  readonly began: number;
  readonly ended: number;
  /** Whether the use was allowed, or the revocation succeeded. */
  readonly isAccepted: boolean;
}
