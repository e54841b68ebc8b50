import {
  array,
  boolean,
  id,
  instant,
  longText,
  nullable,
  object,
  oneOf,
  optional,
  string,
  type TypeOf,
  variants,
} from '../api/shape.ts';

export const grantShape = object({ permission: string, level: string });

/** A permission at a level: `{ permission: 'entries', level: 'read' }`. */
export interface Grant extends TypeOf<typeof grantShape> {}

export const resourceModeShape = oneOf('selected', 'all-current', 'all');

/** The resources of a token. `all-current`: all resources that exist at creation. `all`: also future resources. */
export type ResourceMode = TypeOf<typeof resourceModeShape>;

const resourceScopeShape = variants('mode', { selected: { ids: array(string) }, 'all-current': {}, all: {} });

/** The resources that a token can reach. */
export type ResourceScope = TypeOf<typeof resourceScopeShape>;

const tokenStatusShape = oneOf('active', 'expired', 'revoked', 'pending', 'owner-gone');

/** The state of a token. `owner-gone`: the token works again if its owner returns. */
export type TokenStatus = TypeOf<typeof tokenStatusShape>;

export const ownerShape = object({
  id,
  label: string,
  kind: oneOf('person', 'service'),
  /** @default false */
  gone: optional(boolean),
});

/** A person or service account. */
export interface TokenOwner extends TypeOf<typeof ownerShape> {}

export const permitShape = object({
  allowed: boolean,
  /** The host's sentence for the user: the required role, or what to do instead. */
  reason: optional(longText),
});

/**
 * Whether the user may do an action. Pages hide or explain a forbidden action, but only the API enforces the permit.
 */
export interface Permit extends TypeOf<typeof permitShape> {}

const permit = optional(permitShape);

const oldSecretShape = object({
  worksUntil: instant,
  hint: optional(string),
  lastUsedAt: optional(nullable(instant)),
  /** `null` if the new secret was never used. Only then, `cancelRotation` works. */
  newSecretLastUsedAt: optional(nullable(instant)),
});

const approvalShape = object({
  justification: optional(string),
  /** Omitted until the decision. `approved`: the requester can claim the secret. */
  decision: optional(oneOf('approved', 'denied', 'withdrawn')),
  decidedAt: optional(instant),
  decidedBy: optional(string),
  reason: optional(string),
  /** Set if the approver granted less. */
  requested: optional(object({ permissions: array(grantShape), resources: optional(resourceScopeShape) })),
});

export const tokenShape = object({
  id,
  name: string,
  description: optional(string),
  tokenType: string,
  /** Omitted if unknown. */
  permissions: optional(array(grantShape)),
  resources: optional(resourceScopeShape),
  status: tokenStatusShape,
  createdAt: instant,
  createdBy: optional(string),
  owner: optional(ownerShape),
  /** `null`: never. */
  expiresAt: nullable(instant),
  /** `null`: never. Omitted: unknown. */
  lastUsedAt: optional(nullable(instant)),
  revokedAt: optional(instant),
  revokedBy: optional(string),
  /** Text from the host, or `unclaimed`. */
  revocationReason: optional(string),
  /** A readable part of the secret, such as `mtl_…9f3c`. */
  hint: optional(string),
  /** Changes with every edit. Each edit sends the version that the user saw. */
  version: optional(string),
  /** Until then, `restoreToken` can undo the revocation. */
  restorableUntil: optional(instant),
  /** Present while the replaced secret still works. */
  oldSecret: optional(oldSecretShape),
  /** Present if the token needed an approval. */
  approval: optional(approvalShape),
  /** The user's rights. If omitted, the user may do everything that the API can do. */
  can: optional(
    object({
      revoke: permit,
      rotate: permit,
      edit: permit,
      renew: permit,
      transfer: permit,
      restore: permit,
      approve: permit,
      claim: permit,
      withdraw: permit,
    }),
  ),
});

/** A listed token, without its secret. Instants are ISO 8601 with a zone. */
export interface Token extends TypeOf<typeof tokenShape> {}
