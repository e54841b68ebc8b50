import { permitShape } from '../api/permit.ts';
import {
  array,
  boolean,
  id,
  instant,
  nullable,
  object,
  oneOf,
  optional,
  string,
  type TypeOf,
  variants,
} from '../api/shape.ts';

export const grantShape = object({ permission: string, level: string });

/** One permission at one level, as it travels: `{ permission: 'entries', level: 'read' }`. The host defines the ids. */
export interface Grant extends TypeOf<typeof grantShape> {}

export const resourceModeShape = oneOf('selected', 'all-current', 'all');

/** `selected`: the named resources. `all-current`: each resource that exists at creation. `all`: those and every future one. */
export type ResourceMode = TypeOf<typeof resourceModeShape>;

const resourceScopeShape = variants('mode', { selected: { ids: array(string) }, 'all-current': {}, all: {} });

/** The resources that a token can reach, as they travel. */
export type ResourceScope = TypeOf<typeof resourceScopeShape>;

const tokenStatusShape = oneOf('active', 'expired', 'revoked', 'pending', 'owner-gone');

/** `owner-gone`: the token does not work, because its owner has left; it works again if they return. */
export type TokenStatus = TypeOf<typeof tokenStatusShape>;

export const ownerShape = object({
  id,
  label: string,
  kind: oneOf('person', 'service'),
  /** The person left, or the service was deleted. @default false */
  gone: optional(boolean),
});

/** The person or service account that a token belongs to. */
export interface TokenOwner extends TypeOf<typeof ownerShape> {}

const permit = optional(permitShape);

export const tokenShape = object({
  id,
  name: string,
  description: optional(string),
  /** Id of one of the options' token types. */
  tokenType: string,
  permissions: array(grantShape),
  resources: optional(resourceScopeShape),
  /** The server decides with its own clock; the page never computes it. */
  status: tokenStatusShape,
  createdAt: instant,
  createdBy: optional(string),
  owner: optional(ownerShape),
  /** `null` means that the token never expires. */
  expiresAt: nullable(instant),
  /** `null` means never. Leave it out if the API does not know. */
  lastUsedAt: optional(nullable(instant)),
  revokedAt: optional(instant),
  revokedBy: optional(string),
  /** The reason in the host's words, or `unclaimed` for a token that the API revoked because its secret was never retrieved. */
  revocationReason: optional(string),
  /** The part of the secret that may be shown, such as `mtl_…9f3c`. */
  hint: optional(string),
  /** Changes with every edit, and goes back to the API with the next one. */
  version: optional(string),
  /** The replaced secret of a rotated token, while it still works. */
  oldSecret: optional(object({ worksUntil: instant, hint: optional(string), lastUsedAt: optional(nullable(instant)) })),
  /** This user's rights to this token. A missing one is allowed if the API has the method. */
  can: optional(
    object({ revoke: permit, rotate: permit, edit: permit, renew: permit, restore: permit, approve: permit }),
  ),
});

/**
 * A token as the API lists it: everything except the secret.
 * Instants are ISO 8601 strings with a zone, such as `2026-12-01T22:59:59.999Z`.
 */
export interface Token extends TypeOf<typeof tokenShape> {}
