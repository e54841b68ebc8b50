import { guardSettings } from './guardSettings.ts';
import {
  checkSettings,
  countCheck,
  durationCheck,
  isFunction,
  listOf,
  optional,
  type SettingCheck,
  settingCheck,
  switchCheck,
} from './settingCheck.ts';

export const serverSettings = {
  ...guardSettings,
  authenticate: settingCheck(isFunction, 'Pass a function that returns the signed-in member, or `null`.'),
  authorize: optional(settingCheck(isFunction, 'Pass a function, or omit the setting.')),
  owners: optional(settingCheck(isFunction, 'Pass a function, or omit the setting.')),
  serviceAccount: optional(settingCheck(isFunction, 'Pass a function, or omit the setting.')),
  resources: optional(settingCheck(isProvider, 'Pass `{ search, existing }`, both functions.')),
  protectedApis: optional(
    listOf(settingCheck(isFunction, 'Pass functions from a guard to a router.'), 'Pass a list of APIs.'),
  ),
  basePath: optional(pathCheck),
  publicPath: optional(pathCheck),
  replayWindow: optional(durationCheck),
  restoreWindow: optional((name, value) => value === 0 || durationCheck(name, value)),
  maxAuthenticationAge: optional(durationCheck),
  revokeUnclaimed: optional(switchCheck),
  maxTokensPerWorkspace: optional(countCheck),
  rateLimit: optional(rateCheck),
  allowedHosts: optional(listOf(hostCheck, 'Pass a list of names, such as ["app.example.com"].')),
  allowedOrigins: optional(listOf(originCheck, 'Pass a list of origins, such as ["https://app.example.com"].')),
  checkpoint: optional(settingCheck(isFunction, 'Pass a function, or omit the setting.')),
} satisfies Readonly<Record<string, SettingCheck>>;

function isProvider(value: unknown): boolean {
  const { search, existing } = (value ?? {}) as { readonly search?: unknown; readonly existing?: unknown };
  return isFunction(search) && isFunction(existing);
}

function rateCheck(name: string, value: unknown): void {
  if (value === false) return;
  const isRate = (rate: unknown) => typeof rate === 'object' && rate !== null;
  settingCheck(isRate, 'Pass `{ tokens, per }`, or `false` for no limit.')(name, value);
  const { tokens, per } = value as { readonly tokens?: unknown; readonly per?: unknown };
  checkSettings({ 'rateLimit.tokens': tokens, 'rateLimit.per': per }, RATE);
}

const RATE = { 'rateLimit.tokens': countCheck, 'rateLimit.per': durationCheck };

/** `*` and `null` would let every website use the session. */
function originCheck(name: string, value: unknown): void {
  const origin = String(value);
  if (URL.canParse(origin) && new URL(origin).origin === value) return;
  throw new Error(
    `\`${name}\` has ${JSON.stringify(value)}, which is not an origin. ` +
      'Pass scheme, host and port without a path, such as "https://app.example.com".',
  );
}

function hostCheck(name: string, value: unknown): void {
  const url = `http://${value}`;
  const isHost = typeof value === 'string' && !value.includes('*') && URL.canParse(url);
  if (isHost && new URL(url).hostname === value.toLowerCase()) return;
  throw new Error(
    `\`${name}\` has ${JSON.stringify(value)}, which is not a host name. Pass only the name, such as "app.example.com".`,
  );
}

function pathCheck(name: string, value: unknown): void {
  if (typeof value === 'string' && /^(?:\/[\w.~-]+)+$/.test(value)) return;
  throw new Error(
    `\`${name}\` is ${JSON.stringify(value)}. Start the path with a slash and end it without, as in "/api".`,
  );
}
