import { type GuardContext, guardContext, type TokenGuardConfig } from './guard/guardContext.ts';
import type { ProtectedApi } from './guard/protectedApi.ts';
import type { MintSettings } from './mint/runMint.ts';
import type { Principal } from './principal.ts';
import type { ResourceProvider } from './resourceProvider.ts';

/** The settings of a token server. Every duration is in milliseconds. */
export interface TokenServerConfig extends TokenGuardConfig, MintSettings {
  /**
   * The signed-in member of a request, by the host's own session; `null` for none. The request has no body.
   * Read the session store, not a cached copy: an ended session must not create tokens.
   */
  readonly authenticate: (request: Request) => Promise<Principal | null> | Principal | null;
  /** Required if a token type is limited to resources. */
  readonly resources?: ResourceProvider | undefined;
  /** APIs that tokens call, served under `publicPath`. */
  readonly protectedApis?: readonly ProtectedApi[] | undefined;
  /** The path of the management API. @default '/api' */
  readonly basePath?: string | undefined;
  /** The path of `verify` and the protected APIs. @default '/v1' */
  readonly publicPath?: string | undefined;
  /** How long a retry with the same key fetches a lost response. @default 900_000 (15 minutes) */
  readonly replayWindow?: number | undefined;
  /** Whether the server revokes a token that is neither acknowledged nor used within the window. @default true */
  readonly revokeUnclaimed?: boolean | undefined;
  /** The oldest `authenticatedAt` that can create a token. @default no limit */
  readonly maxAuthenticationAge?: number | undefined;
  /**
   * The names of this server, such as `app.example.com`, without scheme and port.
   * @default `localhost`, IP addresses, and names that end in `.localhost` or `.test`
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Other origins that can call the server from a browser, such as `https://app.example.com`. */
  readonly allowedOrigins?: readonly string[] | undefined;
}

/** The validated configuration with its defaults. */
export interface ServerContext extends GuardContext, Pick<TokenServerConfig, 'authenticate'> {
  readonly resources: ResourceProvider | undefined;
  /** Milliseconds. */
  readonly replayWindow: number;
  readonly revokeUnclaimed: boolean;
  /** Milliseconds; `undefined` for no limit. */
  readonly maxAuthenticationAge: number | undefined;
  readonly mint: MintSettings;
  readonly allowedHosts: ReadonlySet<string>;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly basePath: string;
  readonly publicPath: string;
}

const FIFTEEN_MINUTES = 15 * 60_000;

/** @throws {Error} for an invalid setting, with its name and a valid example */
export function serverContext(config: TokenServerConfig): ServerContext {
  const { replayWindow = FIFTEEN_MINUTES, maxAuthenticationAge, allowedOrigins = [], allowedHosts = [] } = config;
  const { basePath = '/api', publicPath = '/v1', revokeUnclaimed = true } = config;
  checkDuration('replayWindow', replayWindow);
  if (maxAuthenticationAge !== undefined) checkDuration('maxAuthenticationAge', maxAuthenticationAge);
  for (const origin of allowedOrigins) checkOrigin(origin);
  for (const host of allowedHosts) checkHost(host);
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
    allowedHosts: new Set(allowedHosts.map((host) => host.toLowerCase())),
    allowedOrigins: new Set(allowedOrigins),
    basePath,
    publicPath,
  };
}

function checkDuration(name: string, value: number): void {
  if (value > 0) return;
  throw new Error(`\`${name}\` is ${value}. It is a duration in milliseconds; pass a number above 0.`);
}

/** Rejects `*` and `null`: they would let every website use the user's session. */
function checkOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return;
  throw new Error(
    `\`allowedOrigins\` has ${JSON.stringify(origin)}, which is not an origin. ` +
      'Pass scheme, host and port without a path, such as "https://app.example.com".',
  );
}

/** Rejects a scheme, a port, a path, and wildcards. */
function checkHost(host: string): void {
  if (
    URL.canParse(`http://${host}`) &&
    new URL(`http://${host}`).hostname === host.toLowerCase() &&
    !host.includes('*')
  )
    return;
  throw new Error(
    `\`allowedHosts\` has ${JSON.stringify(host)}, which is not a name of a host. Pass it alone, such as "app.example.com".`,
  );
}

function checkPath(name: string, path: string): void {
  if (/^(?:\/[\w.~-]+)+$/.test(path)) return;
  throw new Error(
    `\`${name}\` is ${JSON.stringify(path)}. Start the path with a slash and end it without, as in "/api".`,
  );
}
