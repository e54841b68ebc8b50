/** A call with its start and end on one clock, on which no two moments are equal. */
export interface Call {
  readonly kind: 'use' | 'revoke';
  readonly began: number;
  readonly ended: number;
  readonly isAccepted: boolean;
}
