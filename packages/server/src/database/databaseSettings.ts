import {
  checkSettings,
  isText,
  listOf,
  optional,
  refuseUnknown,
  type SettingCheck,
  settingCheck,
} from '../settings/settingCheck.ts';

const POSTGRES = /^\s*(?:postgres(?:ql)?:\/\/|socket:|\/)/i;

const databaseSettings = {
  url: optional(urlCheck),
  folder: optional(settingCheck(isText, 'Pass the path of a folder.')),
  connections: optional(settingCheck(isCount, 'Pass a whole number above 0.')),
  migrations: optional(listOf(settingCheck(isObject, 'Pass sets of migrations.'), 'Pass a list of migrations.')),
} satisfies Readonly<Record<string, SettingCheck>>;

export function checkDatabaseOptions(options: {
  readonly url?: string | undefined;
  readonly folder?: string | undefined;
}): void {
  settingCheck(isObject, 'Pass `{ url }` or `{ folder }`.')('options', options);
  refuseUnknown(options, Object.keys(databaseSettings), '`openDatabase`');
  checkSettings(options, databaseSettings);
  const { url, folder } = options;
  if (url || folder === undefined || folder.trim() !== '') return;
  throw new Error('`folder` is empty. Pass a path such as "./data/tokens", or omit it to keep the tokens in memory.');
}

function urlCheck(name: string, value: unknown): void {
  settingCheck(isText, 'Pass a connection string.')(name, value);
  if (value === '' || POSTGRES.test(value as string)) return;
  throw new Error(
    `\`${name}\` is not a connection string of PostgreSQL. Pass one such as "postgres://user@host/database", without quotes around it.`,
  );
}

function isCount(value: unknown): boolean {
  return Number.isSafeInteger(value) && (value as number) > 0;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
