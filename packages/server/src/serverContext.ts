import { type GuardContext, guardContext, type TokenGuardConfig } from './guard/guardContext.ts';
import type { ProtectedApi } from './guard/protectedApi.ts';
import type { OwnersOf } from './life/offeredOwners.ts';
import type { MintSettings } from './mint/mintSettings.ts';
import type { ServiceAccountOf } from './mint/serviceAccount.ts';
import type { Principal } from './principal.ts';
import type { ResourceProvider } from './resourceProvider.ts';
import { type Authorize, type Authorizer, authorizeByRights, permitOf } from './rights/authorize.ts';
import type { BindHook } from './settings/boundHooks.ts';
import { serverSettings } from './settings/serverSettings.ts';
import { checkSettings, refuseUnknown, type SettingCheck } from './settings/settingCheck.ts';

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
  /** Chooses the service account that owns a new token. If omitted, every member owns their tokens. */
  readonly serviceAccount?: ServiceAccountOf | undefined;
  /** Lists the possible owners of a transferred token. If omitted, tokens keep their owners. */
  readonly owners?: OwnersOf | undefined;
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
  readonly serviceAccount: ServiceAccountOf | undefined;
  readonly owners: OwnersOf | undefined;
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
  const checks: Readonly<Record<keyof TokenServerConfig, SettingCheck>> = serverSettings;
  checkSettings(config, checks);
  refuseUnknown(config, Object.keys(checks));
  const { replayWindow = FIFTEEN_MINUTES, maxAuthenticationAge, allowedOrigins = [], allowedHosts = [] } = config;
  const { basePath = '/api', publicPath = '/v1', revokeUnclaimed = true, authorize = authorizeByRights } = config;
  const { restoreWindow = A_DAY } = config;
  const guard = guardContext(config);
  const { bound } = guard;
  const decide = bound('authorize', authorize);
  return {
    ...guard,
    authenticate: bound('authenticate', config.authenticate),
    authorize: async (actor, action, token) => permitOf(await decide(actor, action, token)),
    resources: config.resources && boundResources(bound, config.resources),
    serviceAccount: config.serviceAccount && bound('serviceAccount', config.serviceAccount),
    owners: config.owners && bound('owners', config.owners),
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

function boundResources(bound: BindHook, resources: ResourceProvider): ResourceProvider {
  return {
    search: async (...call) => bound('resources.search', () => resources.search(...call))(),
    existing: async (...call) => bound('resources.existing', () => resources.existing(...call))(),
  };
}
