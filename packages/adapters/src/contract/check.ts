import type { TokenApi } from '@tokenwright/core';
import type { Bench } from './bench/bench.ts';

/** One thing that every adapter promises by filling the port. */
export interface Check {
  /** Stable, such as `intents/one-token`. */
  readonly name: string;
  /** What the adapter does when all is well, as the title of a test. */
  readonly promise: string;
  /** What becomes of the person or the host where the promise is broken. */
  readonly why: string;
  /** What to change, for the adapter's author. */
  readonly remedy: string;
  /** Whether the adapter declares what is checked. @default it does */
  readonly appliesTo?: (api: TokenApi) => boolean;
  /**
   * What was seen, as the beginning of a sentence, where the promise is broken; nothing where it is kept.
   * @throws {Unchecked} where the setup does not give what is needed
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
