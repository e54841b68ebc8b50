/**
 * The plugin's own options, by their own names: pass the object that `apiKey(…)` receives. A missing option counts as
 * the plugin's default.
 */
export interface ApiKeyPlugin {
  /** Without it the plugin stores no description, no chosen permissions, and no mark that finds a lost attempt. @default false */
  readonly enableMetadata?: boolean | undefined;
  /** In UTF-16 units. @default 1 */
  readonly minimumNameLength?: number | undefined;
  /** In UTF-16 units. @default 32 */
  readonly maximumNameLength?: number | undefined;
  readonly keyExpiration?:
    | {
        /** The lifetime of a token that asks for none, in seconds; `null` for no expiration. @default null */
        readonly defaultExpiresIn?: number | null | undefined;
        /** The default lifetime holds for every token. @default false */
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
  /** In UTF-16 units. */
  readonly nameLength: { readonly min: number; readonly max: number };
  /** The lifetimes that a request can ask for, in days; `undefined` where it cannot. */
  readonly days: { readonly min: number; readonly max: number } | undefined;
  /** The lifetime of a token that asks for none, in days; `null` for no expiration. */
  readonly defaultDays: number | null;
}

export const SECONDS_A_DAY = 86_400;

export function limitsOf({ enableMetadata, minimumNameLength, maximumNameLength, keyExpiration }: ApiKeyPlugin) {
  const { defaultExpiresIn, disableCustomExpiresTime, minExpiresIn, maxExpiresIn } = keyExpiration ?? {};
  return {
    hasMetadata: enableMetadata === true,
    nameLength: { min: minimumNameLength ?? 1, max: maximumNameLength ?? 32 },
    days: disableCustomExpiresTime === true ? undefined : { min: minExpiresIn ?? 1, max: maxExpiresIn ?? 365 },
    // The plugin's comment says milliseconds; its code counts seconds.
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
