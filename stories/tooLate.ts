import type { MemoryApi } from '@tokenwright/adapters/memory';
import { TokenApiError } from '@tokenwright/core';

/** The API has revoked the token already, as one that nobody took. */
export function tooLate(api: MemoryApi): MemoryApi {
  return { ...api, acknowledge: () => Promise.reject(new TokenApiError('conflict')) };
}
