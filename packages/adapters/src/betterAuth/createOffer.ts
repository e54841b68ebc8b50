import { TokenApiError, type TokenOptions } from '@tokenwright/core';
import type { ApiKeyLimits } from './apiKeyPlugin.ts';
import type { BetterAuthApiSetup } from './createBetterAuthApi.ts';
import { offeredOptions } from './offeredOptions.ts';

type Source = BetterAuthApiSetup['options'];

/** What may be chosen, from the host. */
export interface Offer {
  load(call: { readonly signal?: AbortSignal }): Promise<TokenOptions>;
  /** What was loaded last; loaded now where nothing was. */
  latest(): Promise<TokenOptions>;
}

export function createOffer(source: Source, limits: ApiKeyLimits, takesPermissions: boolean): Offer {
  if (takesPermissions && !limits.hasMetadata) {
    throw new Error(
      'With `choosesPermissions` they are asked for in the token’s metadata, which the plugin refuses unless it is enabled. ' +
        'Set `enableMetadata: true` for the plugin and in `plugin` here.',
    );
  }
  let latest = typeof source === 'function' ? undefined : offeredOptions(source, limits, takesPermissions);

  async function load({ signal }: { readonly signal?: AbortSignal }): Promise<TokenOptions> {
    if (signal?.aborted) throw new TokenApiError('unavailable', { cause: signal.reason });
    const offered = typeof source === 'function' ? await source(signal ? { signal } : {}) : source;
    latest = offeredOptions(offered, limits, takesPermissions);
    return latest;
  }

  return { load, latest: async () => latest ?? load({}) };
}
