import type { TokenApi, TokenOptions, TokenRequest } from '@tokenwright/core';
import { type ApiKeyPlugin, limitsOf } from './apiKeyPlugin.ts';
import { type BetterAuthConnection, createBetterAuthClient } from './createBetterAuthClient.ts';
import { createIntents } from './createIntents.ts';
import { createOffer } from './createOffer.ts';
import { createRows } from './createRows.ts';
import { creationBody, keptMetadata } from './creationBody.ts';
import { disableRow } from './disableRow.ts';
import { readToken } from './readToken.ts';

/** A request whose permissions may be missing, for steps that do not ask for them. */
export interface BetterAuthRequest extends Omit<TokenRequest, 'permissions'> {
  readonly permissions?: TokenRequest['permissions'];
}

export interface BetterAuthApiSetup<Request extends BetterAuthRequest = TokenRequest> extends BetterAuthConnection {
  /**
   * What the person may choose from, which better-auth has no endpoint for. A token type's id is a `configId` of the plugin,
   * `default` where it has one configuration. What the plugin cannot do is taken out.
   */
  readonly options: TokenOptions | ((call: { readonly signal?: AbortSignal }) => Promise<TokenOptions>);
  /** The options that `apiKey(…)` is given on the server, as far as the page must know them. @default the plugin's defaults */
  readonly plugin?: ApiKeyPlugin;
  /**
   * Whether the server's `permissions.defaultPermissions` grants, of what `ctx.body.metadata.tokenwright.permissions` asks for,
   * what this person may. Without it permissions are shown locked, and a request that names any is refused. Needs metadata.
   * @default false
   */
  readonly choosesPermissions?: boolean;
  /** Makes and lists tokens of this organization, for configurations with `references: 'organization'`. @default the person's own */
  readonly organizationId?: string;
  /** What your own steps ask for, as it is kept in the token's metadata. Without it a request with more fields is refused. */
  readonly metadata?: (request: Request) => Readonly<Record<string, unknown>>;
}

/**
 * Tokens of better-auth's API-key plugin, over its own HTTP endpoints. Nothing of better-auth is imported.
 *
 * The plugin makes a second token when a create is sent twice (`idempotency: 'none'`); with metadata, a lost attempt is found
 * in the list, without its secret. A revoked token is disabled and stays listed; when and why is kept where there is metadata.
 * The plugin itself deletes expired tokens, and lists no more than `advanced.database.defaultFindManyLimit` (100).
 *
 * @throws {Error} where `options` offer what the plugin cannot do in any way
 * @example
 * const api = createBetterAuthApi({ options, plugin: { enableMetadata: true }, choosesPermissions: true });
 */
export function createBetterAuthApi<Request extends BetterAuthRequest = TokenRequest>(
  setup: BetterAuthApiSetup<Request>,
): TokenApi<Request> {
  const limits = limitsOf(setup.plugin ?? {});
  const takesPermissions = setup.choosesPermissions ?? false;
  const offer = createOffer(setup.options, limits, takesPermissions);
  const rows = createRows(createBetterAuthClient(setup, limits), setup.organizationId);
  const intents = createIntents(limits.hasMetadata);
  const keepsOthers = limits.hasMetadata && setup.metadata !== undefined;

  return {
    idempotency: 'none',
    loadOptions: (call = {}) => offer.load(call),

    async createToken(request, { intentKey, signal }) {
      const options = await offer.latest();
      const body = creationBody(request, { options, limits, takesPermissions, keepsOthers });
      const kept = { ...keptMetadata(request, options), ...(await intents.reference(intentKey)) };
      const metadata = limits.hasMetadata ? { metadata: { ...setup.metadata?.(request), tokenwright: kept } } : {};
      const { value, now } = await intents.follow(intentKey, () =>
        rows.create({ ...body, ...metadata }, intentKey, signal),
      );
      const made = { status: 'created', token: readToken(value, options.groups, now) } as const;
      return typeof value.key === 'string' ? { ...made, secret: value.key } : made;
    },

    async listTokens({ signal } = {}) {
      const { groups } = await offer.latest();
      const { value, now } = await rows.list(signal);
      return { items: value.map((row) => readToken(row, groups, now)) };
    },

    async revokeToken(id, reason) {
      const { groups, tokenTypes } = await offer.latest();
      const configurations = tokenTypes.map((type) => type.id);
      const { value, now } = await disableRow(rows, { id, reason, configurations, hasMetadata: limits.hasMetadata });
      return readToken(value, groups, now);
    },

    ...(intents.canFind &&
      ({
        async findByIntent(intentKey, { signal } = {}) {
          const { groups } = await offer.latest();
          const { value, now } = await rows.list(signal);
          const row = await intents.find(intentKey, value);
          if (row) return { status: 'created', token: readToken(row, groups, now) };
          return { status: intents.close(intentKey) ? 'none' : 'in-flight' };
        },
      } satisfies Pick<TokenApi, 'findByIntent'>)),
  };
}
