import type { TokenApi } from '@tokenwright/core';
import type { Bench } from './bench/bench.ts';

/** A promise of every adapter. */
export interface Check {
  /** Stable, such as `intents/one-token`. */
  readonly name: string;
  /** The correct behavior, as the title of a test. */
  readonly promise: string;
  /** The effect of a broken promise on the user or the host. */
  readonly why: string;
  /** The fix, for the adapter's author. */
  readonly remedy: string;
  /** Whether the adapter declares the checked feature. @default true */
  readonly appliesTo?: (api: TokenApi) => boolean;
  /**
   * Runs the check. Returns the observation as the beginning of a sentence for a broken promise, else `undefined`.
   * @throws {Unchecked} if the setup lacks a part
   */
  readonly look: (bench: Bench) => Promise<string | undefined>;
}

export const canList = (api: TokenApi): boolean => api.listTokens !== undefined;
export const canRevoke = (api: TokenApi): boolean => api.revokeToken !== undefined;
export const canSearch = (api: TokenApi): boolean => api.searchResources !== undefined;
export const canLook = (api: TokenApi): boolean => api.findByIntent !== undefined;
export const canAcknowledge = (api: TokenApi): boolean => api.acknowledge !== undefined;
export const replays = (api: TokenApi): boolean => api.idempotency !== 'none';
export const replaysSecret = (api: TokenApi): boolean => api.idempotency === 'replays-secret';
