export type SettingCheck = (name: string, value: unknown) => void;

export function checkSettings(config: object, checks: Readonly<Record<string, SettingCheck>>): void {
  for (const [name, check] of Object.entries(checks)) check(name, (config as Readonly<Record<string, unknown>>)[name]);
}

/** A misspelled limit would not apply. */
export function refuseUnknown(config: object, known: readonly string[], subject = 'The server'): void {
  for (const [name, value] of Object.entries(config)) {
    if (value === undefined || known.includes(name)) continue;
    throw new Error(`${subject} has no setting \`${name}\`. Check its spelling; the settings are ${known.join(', ')}.`);
  }
}

export function settingCheck(isValid: (value: unknown) => boolean, fix: string): SettingCheck {
  return (name, value) => {
    if (!isValid(value)) throw new Error(`\`${name}\` is ${kindOf(value)}. ${fix}`);
  };
}

export function optional(check: SettingCheck): SettingCheck {
  return (name, value) => value === undefined || check(name, value);
}

export function listOf(check: SettingCheck, fix: string): SettingCheck {
  const isList = settingCheck(Array.isArray, fix);
  return (name, value) => {
    isList(name, value);
    for (const item of value as readonly unknown[]) check(name, item);
  };
}

export const isFunction = (value: unknown): boolean => typeof value === 'function';

export const isText = (value: unknown): value is string => typeof value === 'string';

export const switchCheck = settingCheck((value) => typeof value === 'boolean', 'Pass `true` or `false`.');

/** A longer duration is a mistake, such as microseconds. */
const LONGEST = 100 * 366 * 86_400_000;

export const durationCheck = settingCheck(
  (value) => typeof value === 'number' && value > 0 && value <= LONGEST,
  'It is a duration in milliseconds; pass a number above 0, up to 100 years.',
);

export const countCheck = settingCheck(
  (value) => Number.isSafeInteger(value) && (value as number) > 0,
  'It is a number of tokens; pass a whole number above 0.',
);

/** Never quotes a string, because it can be a key. */
function kindOf(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'function') return 'a function';
  if (Array.isArray(value)) return 'a list';
  if (value instanceof Promise) return 'a promise';
  return typeof value === 'object' && value !== null ? 'an object' : String(value);
}
