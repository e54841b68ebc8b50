/**
 * What the page must know of the plugin's own options, by their own names: give the adapter the object that
 * `apiKey(…)` is given. What is left out counts as the plugin's default.
 */
export interface ApiKeyPlugin {
  /** Without it the plugin keeps no description, no chosen permissions, and nothing to find a lost attempt by. @default false */
  readonly enableMetadata?: boolean | undefined;
  /** In UTF-16 units. @default 1 */
  readonly minimumNameLength?: number | undefined;
  /** In UTF-16 units. @default 32 */
  readonly maximumNameLength?: number | undefined;
  readonly keyExpiration?:
    | {
        /** How long a token lives where nobody said it, in seconds; `null` for ever. @default null */
        readonly defaultExpiresIn?: number | null | undefined;
        /** Nobody may say how long: the default holds for every token. @default false */
        readonly disableCustomExpiresTime?: boolean | undefined;
        /** In days. @default 1 */
        readonly minExpiresIn?: number | undefined;
        /** In days. @default 365 */
        readonly maxExpiresIn?: number | undefined;
      }
    | undefined;
}

/** The plugin's limits, with its defaults filled in. */
export interface ApiKeyLimits {
  readonly hasMetadata: boolean;
  /** In UTF-16 units. */
  readonly nameLength: { readonly min: number; readonly max: number };
  /** What may be asked for, in days; none where nobody may. */
  readonly days: { readonly min: number; readonly max: number } | undefined;
  /** How long a token lives where nothing was asked for, in days; `null` for ever. */
  readonly defaultDays: number | null;
}

const SECONDS_A_DAY = 86_400;

export function limitsOf({ enableMetadata, minimumNameLength, maximumNameLength, keyExpiration }: ApiKeyPlugin) {
  const { defaultExpiresIn, disableCustomExpiresTime, minExpiresIn, maxExpiresIn } = keyExpiration ?? {};
  return {
    hasMetadata: enableMetadata === true,
    nameLength: { min: minimumNameLength ?? 1, max: maximumNameLength ?? 32 },
    days: disableCustomExpiresTime === true ? undefined : { min: minExpiresIn ?? 1, max: maxExpiresIn ?? 365 },
    // The plugin's own comment says milliseconds; its code counts seconds.
    defaultDays: defaultExpiresIn ? defaultExpiresIn / SECONDS_A_DAY : null,
  } satisfies ApiKeyLimits;
}
