import type { TokenApi } from '@tokenwright/core';
import type { Bench } from './bench/bench.ts';

export interface Check {
  /** Stable, such as `intents/one-token`. */
  readonly name: string;
  readonly promise: string;
  readonly why: string;
  readonly remedy: string;
  /** Whether the adapter has the checked feature. @default true */
  readonly appliesTo?: (api: TokenApi) => boolean;
  /** Returns the start of a sentence about a broken promise, else `undefined`. @throws {Unchecked} */
  readonly look: (bench: Bench) => Promise<string | undefined>;
}

export const canList = (api: TokenApi): boolean => api.listTokens !== undefined;
export const canRevoke = (api: TokenApi): boolean => api.revokeToken !== undefined;
export const canSearch = (api: TokenApi): boolean => api.searchResources !== undefined;
export const canLook = (api: TokenApi): boolean => api.findByIntent !== undefined;
export const canAcknowledge = (api: TokenApi): boolean => api.acknowledge !== undefined;
export const replays = (api: TokenApi): boolean => api.idempotency !== 'none';
export const replaysSecret = (api: TokenApi): boolean => api.idempotency === 'replays-secret';
