import {
  durationCheck,
  isFunction,
  isText,
  listOf,
  optional,
  type SettingCheck,
  settingCheck,
  switchCheck,
} from './settingCheck.ts';

const aFunction = settingCheck(isFunction, 'Pass a function, or omit the setting.');

const aKey = settingCheck(isText, 'Pass a key as text in base64 or hex.');

export const guardSettings = {
  database: settingCheck(isOpen, 'Pass the result of `await openDatabase(…)`.'),
  serverKey: optional(aKey),
  previousServerKeys: optional(listOf(aKey, 'Pass a list of keys.')),
  tokenPrefix: settingCheck(isText, 'Pass the prefix of every secret, such as "acme".'),
  options: settingCheck(isFunction, 'Pass a function that returns the catalogue for a member.'),
  findOwner: optional(aFunction),
  hookTimeout: optional(durationCheck),
  recordUses: optional(switchCheck),
  clock: optional(aFunction),
  log: optional(aFunction),
} satisfies Readonly<Record<string, SettingCheck>>;

function isOpen(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !('then' in value);
}
