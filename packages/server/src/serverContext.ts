import { type GuardContext, guardContext } from './guard/guardContext.ts';
import type { MintSettings } from './mint/runMint.ts';
import type { Principal } from './principal.ts';
import type { ResourceProvider } from './resourceProvider.ts';
import type { TokenServerConfig } from './tokenServerConfig.ts';

const QUARTER_OF_AN_HOUR = 15 * 60_000;

/** The configuration, checked and filled in: what every part of a running server works with. */
export interface ServerContext extends GuardContext {
  readonly authenticate: (request: Request) => Promise<Principal | null> | Principal | null;
  readonly resources: ResourceProvider | undefined;
  /** Milliseconds. */
  readonly replayWindow: number;
  readonly revokeUnclaimed: boolean;
  /** Milliseconds; `undefined` where any session may create. */
  readonly maxAuthenticationAge: number | undefined;
  readonly mint: MintSettings;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly basePath: string;
  readonly publicPath: string;
}

/** @throws {Error} naming the setting that cannot be, and what to give instead */
export function serverContext(config: TokenServerConfig): ServerContext {
  const { replayWindow = QUARTER_OF_AN_HOUR, maxAuthenticationAge, allowedOrigins = [] } = config;
  const { basePath = '/api', publicPath = '/v1', revokeUnclaimed = true } = config;
  if (!(replayWindow > 0)) throw notPositive('replayWindow', replayWindow);
  if (maxAuthenticationAge !== undefined && !(maxAuthenticationAge > 0)) {
    throw notPositive('maxAuthenticationAge', maxAuthenticationAge);
  }
  for (const origin of allowedOrigins) checkOrigin(origin);
  checkPath('basePath', basePath);
  checkPath('publicPath', publicPath);
  return {
    ...guardContext(config),
    authenticate: config.authenticate,
    resources: config.resources,
    replayWindow,
    revokeUnclaimed,
    maxAuthenticationAge,
    mint: config,
    allowedOrigins: new Set(allowedOrigins),
    basePath,
    publicPath,
  };
}

function notPositive(name: string, value: number): Error {
  return new Error(`\`${name}\` is ${value}. It is a span of time in milliseconds; give a number above 0.`);
}

/** `*` and `null` are no origins: either would let every page in the world use the person's session. */
function checkOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return;
  throw new Error(
    `\`allowedOrigins\` has ${JSON.stringify(origin)}, which no browser sends as an origin. ` +
      'Give scheme, host and port with nothing behind them, such as "https://app.example.com".',
  );
}

function checkPath(name: string, path: string): void {
  if (/^(?:\/[\w.~-]+)+$/.test(path)) return;
  throw new Error(
    `\`${name}\` is ${JSON.stringify(path)}. Give a path with a slash before and none behind, such as "/api".`,
  );
}
