export interface Call {
  readonly kind: 'use' | 'revoke';
  readonly began: number;
  readonly ended: number;
  readonly isAccepted: boolean;
}
