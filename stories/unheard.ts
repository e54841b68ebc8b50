import type { MemoryApi } from '@tokenwright/adapters/memory';
import { TokenApiError } from '@tokenwright/core';

/** The API will not hear that somebody has the secret, and says so at once. */
export function unheard(api: MemoryApi): MemoryApi {
  return { ...api, acknowledge: () => Promise.reject(new TokenApiError('forbidden')) };
}
