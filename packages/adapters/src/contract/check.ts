import type { TokenApi } from '@tokenwright/core';
import type { Trace } from './exchanges/trace.ts';
import type { Harness } from './harness/harness.ts';

/** The part to fix. The suite can't always name a single part. */
export type Culprit = 'adapter' | 'api' | 'adapter or api' | 'options' | 'setup';

/** If present, `culprit` and `remedy` override those of the check. */
export interface Observation {
  readonly seen: string;
  readonly culprit?: Culprit;
  readonly remedy?: string;
  readonly trace?: Trace;
}

export interface Check {
  readonly name: string;
  readonly promise: string;
  readonly why: string;
  readonly remedy: string;
  readonly culprit: Culprit;
  readonly appliesTo?: (api: TokenApi) => boolean;
  readonly look: (harness: Harness) => Promise<string | Observation | undefined>;
}

export const canList = (api: TokenApi): boolean => api.listTokens !== undefined;
export const canRevoke = (api: TokenApi): boolean => api.revokeToken !== undefined;
export const deletes = (api: TokenApi): boolean => api.revocation === 'deletes';
export const canGet = (api: TokenApi): boolean => api.getToken !== undefined;
export const canCheckName = (api: TokenApi): boolean => api.checkName !== undefined;
export const canVerify = (api: TokenApi): boolean => api.verifyToken !== undefined;
export const canSearch = (api: TokenApi): boolean => api.searchResources !== undefined;
export const canLook = (api: TokenApi): boolean => api.findByIntent !== undefined;
export const canAcknowledge = (api: TokenApi): boolean => api.acknowledge !== undefined;
export const replays = (api: TokenApi): boolean => api.idempotency !== 'none';
export const replaysSecret = (api: TokenApi): boolean => api.idempotency === 'replays-secret';
