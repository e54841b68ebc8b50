/** One permission at one level, as it travels: `{ permission: 'entries', level: 'read' }`. Ids are the host's and opaque. */
export interface Grant {
  readonly permission: string;
  readonly level: string;
}

/** `selected`: the named resources only. `all-current`: every one that exists at creation. `all`: those and every future one. */
export type ResourceMode = 'selected' | 'all-current' | 'all';

/** What a token is limited to, as it travels. */
export type ResourceScope =
  | { readonly mode: 'selected'; readonly ids: readonly string[] }
  | { readonly mode: 'all-current' | 'all' };

export type TokenStatus = 'active' | 'expired' | 'revoked' | 'pending';

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
  /** Decided by the server, which knows its own clock; the page never computes it. */
  readonly status: TokenStatus;
  readonly createdAt: string;
  readonly createdBy?: string;
  /** `null` means that it never expires. */
  readonly expiresAt: string | null;
  /** `null` means not yet; leave it out where the API does not know. */
  readonly lastUsedAt?: string | null;
  readonly revokedAt?: string;
  readonly revokedBy?: string;
  /** Why, in the host's words, or `unclaimed` for a token whose secret nobody took. */
  readonly revocationReason?: string;
  /** What may be shown of the secret, such as `mtl_…9f3c`. */
  readonly hint?: string;
}
