import type { ExpirationOptions, PermissionGroup, TokenOptions } from '@tokenwright/core';
import type { ApiKeyLimits } from './apiKeyPlugin.ts';

const FIXED = 'This server gives every token the same permissions; they cannot be chosen here.';

/**
 * The host's options without what the plugin cannot do: a calendar date (it counts seconds from its own clock), lifetimes
 * beyond its limits, a token without an end where it has a default one, and permissions where the server does not take a choice.
 * @throws {Error} where nothing is left to choose from, or a token type asks for resources
 */
export function offeredOptions(options: TokenOptions, limits: ApiKeyLimits, takesPermissions: boolean): TokenOptions {
  const limited = options.tokenTypes.find(({ resources }) => resources !== undefined);
  if (limited) {
    throw new Error(
      `The token type "${limited.id}" is limited to resources, which better-auth's plugin cannot hold a token to. ` +
        'Leave its `resources` out, or check them on your own server and write an adapter for that.',
    );
  }
  const noExpiration = noEnd(options, limits);
  const expirations = lifetimes(options.expirations, limits);
  if (expirations.presets.length === 0 && !noExpiration.allowed) {
    throw new Error(
      'No lifetime is left to choose from: none of `expirations.presets` is within the plugin’s `keyExpiration`, and ' +
        '`policy.noExpiration` is not allowed. Offer a preset between `minExpiresIn` and `maxExpiresIn`.',
    );
  }
  return {
    ...options,
    groups: takesPermissions ? options.groups : options.groups.map(locked),
    expirations,
    policy: { ...options.policy, noExpiration },
  };
}

function lifetimes({ presets, defaultDays }: ExpirationOptions, limits: ApiKeyLimits): ExpirationOptions {
  const possible = limits.days
    ? presets.filter((days) => isWithin(days, limits))
    : limits.defaultDays === null
      ? []
      : [limits.defaultDays];
  const isDefaultLeft = defaultDays !== undefined && possible.includes(defaultDays);
  return { presets: possible, customDate: false, ...(isDefaultLeft ? { defaultDays } : {}) };
}

/** Whether the plugin takes a lifetime of so many days. */
export function isWithin(days: number, limits: ApiKeyLimits): boolean {
  return limits.days !== undefined && days >= limits.days.min && days <= limits.days.max;
}

/** Where nobody may say how long a token lives and there is no default, none ever ends, whatever the host's policy says. */
function noEnd({ policy }: TokenOptions, { days, defaultDays }: ApiKeyLimits) {
  if (defaultDays !== null) return { allowed: false, reason: `This server ends a token after ${defaultDays} days.` };
  return days === undefined ? { allowed: true } : (policy?.noExpiration ?? { allowed: false });
}

function locked(group: PermissionGroup): PermissionGroup {
  return {
    ...group,
    permissions: group.permissions.map((permission) => ({ ...permission, locked: { reason: FIXED } })),
  };
}
