import { type BetterAuthApiSetup, createBetterAuthApi } from '@tokenwright/adapters/better-auth';
import type { TokenApi, TokenOptions } from '@tokenwright/core';

/** The server uses the same object: `apiKey({ ...plugin, permissions: { defaultPermissions } })`. */
export const plugin = { enableMetadata: true, maximumNameLength: 200 };

/** Adapts better-auth's API-key plugin. The server grants the allowed part of the chosen permissions. */
export function createProductApi(
  options: TokenOptions,
  transport: Pick<BetterAuthApiSetup<never>, 'baseUrl' | 'fetch' | 'headers' | 'credentials'>,
): TokenApi {
  return createBetterAuthApi({ ...transport, options, plugin, choosesPermissions: true });
}
