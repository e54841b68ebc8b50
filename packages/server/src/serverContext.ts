import { type GuardContext, guardContext, type TokenGuardConfig } from './guard/guardContext.ts';
import type { ProtectedApi } from './guard/protectedApi.ts';
import type { MintSettings } from './mint/mintSettings.ts';
import type { Principal } from './principal.ts';
import type { ResourceProvider } from './resourceProvider.ts';
import { type Authorize, type Authorizer, authorizeByRights, permitOf } from './rights/authorize.ts';

/** The settings of a token server. Durations are in milliseconds. */
export interface TokenServerConfig extends TokenGuardConfig, MintSettings {
  /**
   * Returns the member of the host's own session, or `null`. Read the session store, not a cached copy: an ended session
   * must not create tokens.
   */
  readonly authenticate: (request: Request) => Promise<Principal | null> | Principal | null;
  /**
   * Decides every action of a member. If the hook throws, the server rejects the action.
   * @default authorizeByRights
   */
  readonly authorize?: Authorize | undefined;
  /** Finds the host's resources. Required if a token type is limited to resources. */
  readonly resources?: ResourceProvider | undefined;
  /** APIs that tokens can call, under `publicPath`. */
  readonly protectedApis?: readonly ProtectedApi[] | undefined;
  /** The path of the management API. @default '/api' */
  readonly basePath?: string | undefined;
  /** The path of `verify` and the protected APIs. @default '/v1' */
  readonly publicPath?: string | undefined;
  /** How long a retry can get the secret again. @default 900_000 */
  readonly replayWindow?: number | undefined;
  /** Revokes a token that is neither acknowledged nor used within `replayWindow`. @default true */
  readonly revokeUnclaimed?: boolean | undefined;
  /** How long a member can undo a revocation; 0 for never. @default 86_400_000 */
  readonly restoreWindow?: number | undefined;
  /** The maximum age of a sign-in that can create a token. If omitted, no limit. */
  readonly maxAuthenticationAge?: number | undefined;
  /**
   * The server's names, without scheme and port. The server also accepts IP addresses, `localhost`, `*.localhost` and
   * `*.test`.
   */
  readonly allowedHosts?: readonly string[] | undefined;
  /** Other origins whose pages can call the server, such as `https://app.example.com`. */
  readonly allowedOrigins?: readonly string[] | undefined;
}

export interface ServerContext extends GuardContext, Authorizer, Pick<TokenServerConfig, 'authenticate'> {
  readonly resources: ResourceProvider | undefined;
  readonly replayWindow: number;
  readonly revokeUnclaimed: boolean;
  readonly restoreWindow: number;
  readonly maxAuthenticationAge: number | undefined;
  readonly mint: MintSettings;
  readonly allowedHosts: ReadonlySet<string>;
  readonly allowedOrigins: ReadonlySet<string>;
  readonly basePath: string;
  readonly publicPath: string;
}

const FIFTEEN_MINUTES = 15 * 60_000;

const A_DAY = 24 * 60 * 60_000;

export function serverContext(config: TokenServerConfig): ServerContext {
  const { replayWindow = FIFTEEN_MINUTES, maxAuthenticationAge, allowedOrigins = [], allowedHosts = [] } = config;
  const { basePath = '/api', publicPath = '/v1', revokeUnclaimed = true, authorize = authorizeByRights } = config;
  const { restoreWindow = A_DAY } = config;
  checkDuration('replayWindow', replayWindow);
  if (restoreWindow !== 0) checkDuration('restoreWindow', restoreWindow);
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
    restoreWindow,
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
