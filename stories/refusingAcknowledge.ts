import type { MemoryApi } from '@tokenwright/adapters/memory';
import { TokenApiError, type TokenApiErrorCode } from '@tokenwright/core';

/** The API will not hear that somebody has the secret; with `conflict`, because it has revoked the token as one that nobody took. */
export function refusingAcknowledge(code: TokenApiErrorCode): (api: MemoryApi) => MemoryApi {
  return (api) => ({ ...api, acknowledge: () => Promise.reject(new TokenApiError(code)) });
}
