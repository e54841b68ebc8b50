import type { TokenApi } from '@tokenwright/core';
import { memoryApi } from '../memoryApi.ts';
import type { RequestWithIpAllowlist } from './stepsWithIpAllowlist.ts';

/** An API that takes what the two steps add. What it is sent is handed to `keep`. */
export function apiWithIpAllowlist(keep: (request: RequestWithIpAllowlist) => void): TokenApi<RequestWithIpAllowlist> {
  const api = memoryApi();
  return {
    ...api,
    createToken: (request, call) => {
      keep(request);
      return api.createToken(request, call);
    },
  };
}
