/** One permission at one level: `{ permission: 'entries', level: 'read' }`. The host chooses the ids. */
export interface Grant {
  readonly permission: string;
  readonly level: string;
}

/**
 * `selected`: only the named resources. `all-current`: all resources that exist at creation. `all`: current and future
 * resources.
 */
export type ResourceMode = 'selected' | 'all-current' | 'all';

/** The resources that a token can access. */
export type ResourceScope =
  | { readonly mode: 'selected'; readonly ids: readonly string[] }
  | { readonly mode: 'all-current' | 'all' };

/** `owner-gone`: the token does not work, because its owner has left; it works again if they return. */
export type TokenStatus = 'active' | 'expired' | 'revoked' | 'pending' | 'owner-gone';

/**
 * A token as the API lists it: everything except the secret.
 * Instants are ISO 8601 strings with a zone, such as `2026-12-01T22:59:59.999Z`.
 */
export interface Token {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  /** Id of one of the options' token types. */
  readonly tokenType: string;
  readonly permissions: readonly Grant[];
  readonly resources?: ResourceScope;
  /** Computed by the server from its own clock, never by the page. */
  readonly status: TokenStatus;
  readonly createdAt: string;
  readonly createdBy?: string;
  /** `null`: the token never expires. */
  readonly expiresAt: string | null;
  /** `null`: not used yet. Omit it if the API doesn't know. */
  readonly lastUsedAt?: string | null;
  readonly revokedAt?: string;
  readonly revokedBy?: string;
  /** The host's reason, or `unclaimed` if the user never took the secret. */
  readonly revocationReason?: string;
  /** The visible part of the secret, such as `mtl_…9f3c`. */
  readonly hint?: string;
}
