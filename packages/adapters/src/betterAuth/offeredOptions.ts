import { type PermissionGroup, TokenApiError, type TokenOptions } from '@tokenwright/core/api';
import { type ApiKeyLimits, isWithin } from './apiKeyPlugin.ts';

const FIXED = 'This server gives every token the same permissions; they cannot be chosen here.';

type Source = TokenOptions | ((call: { readonly signal?: AbortSignal }) => Promise<TokenOptions>);

export interface Offer {
  load(call: { readonly signal?: AbortSignal }): Promise<TokenOptions>;
  latest(): Promise<TokenOptions>;
}

export function createOffer(source: Source, limits: ApiKeyLimits, takesPermissions: boolean): Offer {
  if (takesPermissions && !limits.hasMetadata) {
    throw new Error(
      '`choosesPermissions` stores the permissions in the token’s metadata, but the plugin rejects metadata by default. ' +
        'Set `enableMetadata: true` in the options of the plugin, and in the option `plugin` of `createBetterAuthApi`.',
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

export function offeredOptions(options: TokenOptions, limits: ApiKeyLimits, takesPermissions: boolean): TokenOptions {
  const limited = options.tokenTypes.find(({ resources }) => resources !== undefined);
  if (limited) {
    throw new Error(
      `The token type "${limited.id}" is limited to resources, which better-auth's plugin cannot enforce. ` +
        'Remove its `resources`, or check them on your own server and write an adapter for that.',
    );
  }
  const noExpiration = noExpirationOf(options, limits);
  const expirations = lifetimes(options.expirations, limits);
  if (expirations !== 'none' && expirations.presets.length === 0 && !noExpiration.allowed) {
    throw new Error(
      'No lifetime is left to choose from: none of `expirations.presets` is within the plugin’s `keyExpiration`, and ' +
        '`policy.noExpiration` does not allow tokens without an expiration. Offer a preset between `minExpiresIn` and `maxExpiresIn`.',
    );
  }
  return {
    ...options,
    groups: takesPermissions ? options.groups : options.groups.map(locked),
    expirations,
    policy: { ...options.policy, noExpiration },
  };
}

function lifetimes(expirations: TokenOptions['expirations'], limits: ApiKeyLimits): TokenOptions['expirations'] {
  if (expirations === 'none') return expirations;
  const { presets, defaultDays } = expirations;
  const fixed = limits.defaultDays === null ? [] : [limits.defaultDays];
  const possible = limits.days ? presets.filter((days) => isWithin(days, limits)) : fixed;
  const isDefaultLeft = defaultDays !== undefined && possible.includes(defaultDays);
  return { presets: possible, customDate: false, ...(isDefaultLeft ? { defaultDays } : {}) };
}

function noExpirationOf({ policy }: TokenOptions, { days, defaultDays }: ApiKeyLimits) {
  if (defaultDays !== null) return { allowed: false, reason: `This server ends a token after ${defaultDays} days.` };
  return days === undefined ? { allowed: true } : (policy?.noExpiration ?? { allowed: false });
}

function locked(group: PermissionGroup): PermissionGroup {
  return {
    ...group,
    permissions: group.permissions.map((permission) => ({ ...permission, locked: { reason: FIXED } })),
  };
}
