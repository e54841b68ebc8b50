import { type GuardContext, guardContext, type TokenGuardConfig } from './guard/guardContext.ts';
import type { ProtectedApi } from './guard/protectedApi.ts';
import type { MintSettings } from './mint/mintSettings.ts';
import type { Principal } from './principal.ts';
import type { ResourceProvider } from './resourceProvider.ts';
import { type Authorize, type Authorizer, authorizeByRights, permitOf } from './rights/authorize.ts';

/** Durations are in milliseconds. */
export interface TokenServerConfig extends TokenGuardConfig, MintSettings {
  /**
   * By the host's own session; `null` for none. Read the store, not a cached copy: an ended session must not create
   * tokens.
   */
  readonly authenticate: (request: Request) => Promise<Principal | null> | Principal | null;
  /**
   * Decides every action of a member. A hook that throws allows nothing.
   * @default `authorizeByRights`: own tokens, or all of them with `tokenRights: 'all'`
   */
  readonly authorize?: Authorize | undefined;
  /** Required if a token type is limited to resources. */
  readonly resources?: ResourceProvider | undefined;
  /** Served under `publicPath`. */
  readonly protectedApis?: readonly ProtectedApi[] | undefined;
  /** Of the management API. @default '/api' */
  readonly basePath?: string | undefined;
  /** Of `verify` and the protected APIs. @default '/v1' */
  readonly publicPath?: string | undefined;
  /** For fetching a lost response. @default 900_000 (15 minutes) */
  readonly replayWindow?: number | undefined;
  /** Revokes a token that is neither acknowledged nor used in time. @default true */
  readonly revokeUnclaimed?: boolean | undefined;
  /** The oldest `authenticatedAt` that can create a token. @default no limit */
  readonly maxAuthenticationAge?: number | undefined;
  /** Names without scheme and port. @default `localhost`, IP addresses, `*.localhost` and `*.test` */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Others that can call from a browser, such as `https://app.example.com`. */
  readonly allowedOrigins?: readonly string[] | undefined;
}

export interface ServerContext extends GuardContext, Authorizer, Pick<TokenServerConfig, 'authenticate'> {
  readonly resources: ResourceProvider | undefined;
  readonly replayWindow: number;
  readonly revokeUnclaimed: boolean;
  readonly maxAuthenticationAge: number | undefined;
  readonly mint: MintSettings;
  readonly allowedHosts: ReadonlySet<string>;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly basePath: string;
  readonly publicPath: string;
}

const FIFTEEN_MINUTES = 15 * 60_000;

/** @throws {Error} with the name of the invalid setting and a valid example */
export function serverContext(config: TokenServerConfig): ServerContext {
  const { replayWindow = FIFTEEN_MINUTES, maxAuthenticationAge, allowedOrigins = [], allowedHosts = [] } = config;
  const { basePath = '/api', publicPath = '/v1', revokeUnclaimed = true, authorize = authorizeByRights } = config;
  checkDuration('replayWindow', replayWindow);
  if (maxAuthenticationAge !== undefined) checkDuration('maxAuthenticationAge', maxAuthenticationAge);
  checkCount('maxTokensPerWorkspace', config.maxTokensPerWorkspace);
  if (config.rateLimit) {
    checkCount('rateLimit.tokens', config.rateLimit.tokens);
    checkDuration('rateLimit.per', config.rateLimit.per);
  }
  for (const origin of allowedOrigins) checkOrigin(origin);
  for (const host of allowedHosts) checkHost(host);
  checkPath('basePath', basePath);
  checkPath('publicPath', publicPath);
  return {
    ...guardContext(config),
    authenticate: config.authenticate,
    authorize: async (actor, action, token) => permitOf(await authorize(actor, action, token)),
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

function checkCount(name: string, value: number | undefined): void {
  if (value === undefined || (Number.isSafeInteger(value) && value > 0)) return;
  throw new Error(`\`${name}\` is ${value}. It is a number of tokens; pass a whole number above 0.`);
}

/** `*` and `null` would let every website use the session. */
function checkOrigin(origin: string): void {
  if (URL.canParse(origin) && new URL(origin).origin === origin) return;
  throw new Error(
    `\`allowedOrigins\` has ${JSON.stringify(origin)}, which is not an origin. ` +
      'Pass scheme, host and port without a path, such as "https://app.example.com".',
  );
}

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
