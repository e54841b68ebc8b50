import type { Operation } from './killPlaces.ts';

export interface Call {
  readonly operation: Operation;
  readonly key: string;
  /** `undefined` without a response: the server may or may not have processed the call. */
  readonly status: number | undefined;
  readonly tokenId?: string | undefined;
  readonly secret?: string | undefined;
}

export interface FinalToken {
  readonly id: string;
  readonly keyDigest: string;
  readonly isRevoked: boolean;
  readonly events: readonly string[];
  readonly use: number | undefined;
}

export interface Finding {
  readonly kind: 'lost' | 'duplicate' | 'changed' | 'revived' | 'audit';
  readonly key: string;
  readonly text: string;
}
