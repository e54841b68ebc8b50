import type { CreateResult, TokenApi, TokenOptions, TokenRequest } from '@tokenwright/core';
import { checkedApi } from '@tokenwright/core/api';
import { type ApiKeyPlugin, limitsOf } from './apiKeyPlugin.ts';
import { type BetterAuthConnection, createApiKeyRows, disableRow, tokenOf } from './apiKeyRows.ts';
import { createIntents } from './createIntents.ts';
import { type BetterAuthRequest, creationBody, storedMetadata } from './creationBody.ts';
import { createOffer } from './offeredOptions.ts';

/** The settings of `createBetterAuthApi`. */
export interface BetterAuthApiSetup<Request extends BetterAuthRequest = TokenRequest> extends BetterAuthConnection {
  /** The id of a token type is a `configId`, or `default`. The adapter removes choices beyond the plugin's limits. */
  readonly options: TokenOptions | ((call: { readonly signal?: AbortSignal }) => Promise<TokenOptions>);
  /** The options of `apiKey(…)`. If omitted, the plugin's defaults. */
  readonly plugin?: ApiKeyPlugin;
  /**
   * Whether the server grants the allowed part of `ctx.body.metadata.tokenwright.permissions`. If not, all permissions
   * are locked. @default false
   */
  readonly choosesPermissions?: boolean;
  /** Returns custom fields to store. If omitted, a request with custom fields is rejected. */
  readonly metadata?: (request: Request) => Readonly<Record<string, unknown>>;
}

/**
 * Creates an adapter for better-auth's API-key plugin. A repeated create call creates a second token. A revocation
 * disables the token.
 * @throws {Error} if `options` exceed the plugin's features
 * @example const api = createBetterAuthApi({ options, plugin: { enableMetadata: true }, choosesPermissions: true });
 */
export function createBetterAuthApi<Request extends BetterAuthRequest = TokenRequest>(
  setup: BetterAuthApiSetup<Request>,
): TokenApi<Request> {
  const { options: source, plugin = {}, choosesPermissions = false, metadata, ...connection } = setup;
  const limits = limitsOf(plugin);
  const offer = createOffer(source, limits, choosesPermissions);
  const rows = createApiKeyRows(connection, limits);
  const intents = createIntents(limits.hasMetadata);
  const keepsOthers = limits.hasMetadata && metadata !== undefined;

  async function createToken(
    request: Request,
    { intentKey, signal }: { readonly intentKey: string; readonly signal: AbortSignal },
  ): Promise<CreateResult> {
    const options = await offer.latest();
    const body = creationBody(request, { options, limits, takesPermissions: choosesPermissions, keepsOthers });
    const stored = { ...storedMetadata(request, options), ...(await intents.reference(intentKey)) };
    const more = limits.hasMetadata ? { metadata: { ...metadata?.(request), tokenwright: stored } } : {};
    const { value, now } = await intents.follow(intentKey, () => rows.create({ ...body, ...more }, intentKey, signal));
    const created = { status: 'created', token: tokenOf(value, options.groups, now) } as const;
    return typeof value.key === 'string' ? { ...created, secret: value.key } : created;
  }

  const api: TokenApi<Request> = {
    idempotency: 'none',
    loadOptions: (call = {}) => offer.load(call),
    createToken,

    async listTokens({ signal } = {}) {
      const { groups } = await offer.latest();
      const { value, now } = await rows.list(signal);
      return { items: value.map((row) => tokenOf(row, groups, now)) };
    },

    async revokeToken(id, reason) {
      const { groups, tokenTypes } = await offer.latest();
      const configurations = tokenTypes.map((type) => type.id);
      const { value, now } = await disableRow(rows, { id, reason, configurations, hasMetadata: limits.hasMetadata });
      return tokenOf(value, groups, now);
    },
  };
  if (!intents.canFind) return checkedApi(api as TokenApi<never>) as TokenApi<Request>;

  async function findByIntent(intentKey: string, { signal }: { readonly signal?: AbortSignal } = {}) {
    const { groups } = await offer.latest();
    const { value, now } = await rows.list(signal);
    const row = await intents.find(intentKey, value);
    if (row) return { status: 'created', token: tokenOf(row, groups, now) } as const;
    return { status: intents.close(intentKey) ? 'none' : 'in-flight' } as const;
  }
  return checkedApi({ ...api, findByIntent } as TokenApi<never>) as TokenApi<Request>;
}
