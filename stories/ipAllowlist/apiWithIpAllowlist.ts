import type { TokenApi } from '@tokenwright/core';
import { memoryApi } from '../memoryApi.ts';
import type { RequestWithIpAllowlist } from './stepsWithIpAllowlist.ts';

/** An API that accepts both custom parts. `keep` receives each request. */
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
