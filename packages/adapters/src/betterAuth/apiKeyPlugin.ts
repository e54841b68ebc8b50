/** The options of better-auth's `apiKey(…)` plugin, with the same names. */
export interface ApiKeyPlugin {
  /** Stores descriptions, permissions, and the intents of creations. @default false */
  readonly enableMetadata?: boolean | undefined;
  /** In UTF-16 code units. @default 1 */
  readonly minimumNameLength?: number | undefined;
  /** In UTF-16 code units. @default 32 */
  readonly maximumNameLength?: number | undefined;
  readonly keyExpiration?:
    | {
        /** In seconds; `null` for no expiration. @default null */
        readonly defaultExpiresIn?: number | null | undefined;
        /** @default false */
        readonly disableCustomExpiresTime?: boolean | undefined;
        /** In days. @default 1 */
        readonly minExpiresIn?: number | undefined;
        /** In days. @default 365 */
        readonly maxExpiresIn?: number | undefined;
      }
    | undefined;
}

export interface ApiKeyLimits {
  readonly hasMetadata: boolean;
  readonly nameLength: { readonly min: number; readonly max: number };
  readonly days: { readonly min: number; readonly max: number } | undefined;
  readonly defaultDays: number | null;
}

export const SECONDS_A_DAY = 86_400;

export function limitsOf({ enableMetadata, minimumNameLength, maximumNameLength, keyExpiration }: ApiKeyPlugin) {
  const { defaultExpiresIn, disableCustomExpiresTime, minExpiresIn, maxExpiresIn } = keyExpiration ?? {};
  return {
    hasMetadata: enableMetadata === true,
    nameLength: { min: minimumNameLength ?? 1, max: maximumNameLength ?? 32 },
    days: disableCustomExpiresTime === true ? undefined : { min: minExpiresIn ?? 1, max: maxExpiresIn ?? 365 },
    // The plugin's comment says milliseconds, but its code counts seconds.
    defaultDays: defaultExpiresIn ? defaultExpiresIn / SECONDS_A_DAY : null,
  } satisfies ApiKeyLimits;
}

export function isWithin(days: number, limits: ApiKeyLimits): boolean {
  return limits.days !== undefined && days >= limits.days.min && days <= limits.days.max;
}

export function lifetimeSentence({ days, defaultDays }: ApiKeyLimits): string {
  if (days) return `On this server a token lives for ${days.min} to ${days.max} days.`;
  return defaultDays === null
    ? 'On this server a token never expires.'
    : `On this server every token lives for ${defaultDays} days.`;
}
