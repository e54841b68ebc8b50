import { grantShape, ownerShape, permitShape, resourceModeShape } from '../token/token.ts';
import {
  array,
  boolean,
  id,
  instant,
  literalOr,
  longText,
  number,
  object,
  oneOf,
  optional,
  string,
  type TypeOf,
} from './shape.ts';
import { listingShape } from './tokenListing.ts';

const riskShape = oneOf('low', 'elevated', 'dangerous');

/** The harm that a leaked token could do. */
export type Risk = TypeOf<typeof riskShape>;

const endpointShape = object({
  method: string,
  path: string,
  operationId: optional(string),
  /** Other grants that the request needs. */
  needs: optional(array(grantShape)),
});

/** An API request that a level allows, such as `{ method: 'GET', path: '/v1/forms/{id}/entries' }`. */
export interface Endpoint extends TypeOf<typeof endpointShape> {}

const lockShape = object({
  reason: longText,
  /** @default false */
  canRequest: optional(boolean),
});

/** Marks a permission or level that the user sees but can't grant. */
export interface Lock extends TypeOf<typeof lockShape> {}

const levelShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** Also locks the higher levels. */
  locked: optional(lockShape),
  /** Whether this level only reads data. If omitted, its endpoints decide, or else its id (`read`). */
  readOnly: optional(boolean),
  /** The picker adds these grants together with the level. */
  requires: optional(array(grantShape)),
  /** @default 'low' */
  risk: optional(riskShape),
  riskReason: optional(longText),
  endpoints: optional(array(endpointShape)),
});

/** A level of a permission, such as `read` or `write`. */
export interface PermissionLevel extends TypeOf<typeof levelShape> {}

const permissionShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** From lowest to highest; each level includes the lower levels. A single level shows as a checkbox. */
  levels: array(levelShape),
  locked: optional(lockShape),
  excludedFrom: optional(array(object({ tokenType: string, reason: longText }))),
});

/** A right with ordered levels. */
export interface Permission extends TypeOf<typeof permissionShape> {}

const groupShape = object({
  id,
  label: longText,
  description: optional(longText),
  permissions: array(permissionShape),
});

/** Permissions under one heading. */
export interface PermissionGroup extends TypeOf<typeof groupShape> {}

const tokenTypeShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** The risk of the token type itself. @default 'low' */
  risk: optional(riskShape),
  riskReason: optional(longText),
  /** `none`: the user chooses no permissions. @default 'choose' */
  permissions: optional(oneOf('choose', 'none')),
  /** The rights of a type with `permissions: 'none'`, such as `Sends mail`. If omitted, full access. */
  fixedRights: optional(longText),
  /** If omitted, the tokens work on all resources. */
  resources: optional(
    object({
      /** The `type` that `searchResources` receives. */
      type: string,
      /** A plural, such as `forms`. */
      label: longText,
      /** Other forms of the label, such as `{ form: 'one', text: 'form' }`. See `docs/languages.md`. */
      forms: optional(array(object({ form: string, text: longText }))),
      /** @default ['selected'] */
      modes: optional(array(resourceModeShape)),
    }),
  ),
});

/** A kind of token, with its choice of permissions and resources. */
export interface TokenType extends TypeOf<typeof tokenTypeShape> {}

const expirationsShape = object({
  /** Lifetimes in days of 24 hours. */
  presets: array(number),
  /** The preselected lifetime. If omitted, the shortest preset. */
  defaultDays: optional(number),
  /** @default true */
  customDate: optional(boolean),
});

/** The expirations that the user can choose. */
export interface ExpirationOptions extends TypeOf<typeof expirationsShape> {}

const conditionShape = object({
  tokenType: optional(string),
  /** The token has this permission. With `risk`, the level must also have that risk or a higher risk. */
  permission: optional(string),
  /** The token has a grant with this risk or a higher risk. */
  risk: optional(riskShape),
});

/**
 * Limits a rule to certain tokens. A token must meet all conditions. Without conditions, the rule applies to every
 * token.
 */
export interface PolicyCondition extends TypeOf<typeof conditionShape> {}

const lifetimeShape = object({ maxDays: number, when: optional(conditionShape), reason: longText });

/** Limits the lifetime to `maxDays`. The page shows `reason`. */
export interface LifetimeLimit extends TypeOf<typeof lifetimeShape> {}

const approvalRuleShape = object({
  when: optional(conditionShape),
  /** The requester must give a reason. @default false */
  justification: optional(boolean),
  /** The approvers in words, such as `The admins of Parkside`. */
  approvers: optional(longText),
  reason: longText,
});

/** Requires an approval for some requests. */
export interface ApprovalRule extends TypeOf<typeof approvalRuleShape> {}

const policyShape = object({
  lifetimes: optional(array(lifetimeShape)),
  /** If omitted, every token must expire. */
  noExpiration: optional(object({ allowed: boolean, reason: optional(longText) })),
  descriptionRequired: optional(object({ reason: longText })),
  /** The maximum number of resources. With “all resources”, the number that exists at creation counts. */
  maxResources: optional(object({ count: number, reason: longText })),
  /** Grants that can't be combined in one token. */
  refusedCombinations: optional(array(object({ grants: array(grantShape), reason: longText }))),
  /** How long a replaced secret may still work. */
  maxOverlap: optional(object({ seconds: number, reason: longText })),
  approvals: optional(array(approvalRuleShape)),
});

/** The host's limits. The page shows the reason for each limit. */
export interface TokenPolicy extends TypeOf<typeof policyShape> {}

const templateShape = object({
  id,
  label: longText,
  description: optional(longText),
  grants: array(grantShape),
  /** The id of a token type. If omitted, the user chooses. */
  tokenType: optional(string),
  /** If omitted, the user chooses. */
  resourceMode: optional(resourceModeShape),
  /** One of the presets. If omitted, the default expiration applies. */
  expiration: optional(object({ days: number })),
});

/** A named set of choices. */
export interface Template extends TypeOf<typeof templateShape> {}

export const tokenOptionsShape = object({
  /**
   * The adapter sends the version with each create call, so that the API can reject outdated options with
   * `options-changed`.
   */
  version: optional(string),
  groups: array(groupShape),
  tokenTypes: array(tokenTypeShape),
  /** `none`: the pages mention no expirations, and each request says `never`. */
  expirations: literalOr('none', expirationsShape),
  /** `none`: the `name` in each request is empty. @default 'required' */
  names: optional(oneOf('required', 'none')),
  /** `none`: the pages ask for no description. @default 'optional' */
  descriptions: optional(oneOf('optional', 'none')),
  policy: optional(policyShape),
  templates: optional(array(templateShape)),
  /** The possible owners of a transferred token. If omitted, the pages offer no transfer. */
  owners: optional(array(ownerShape)),
  /** The features of `listTokens`. */
  listing: optional(listingShape),
  /** The API's current time. If omitted, the page uses the user's clock. */
  serverTime: optional(instant),
  /** Whether the user may create tokens. @default { allowed: true } */
  canCreate: optional(permitShape),
});

/** All choices that the host gives this user. */
export interface TokenOptions extends TypeOf<typeof tokenOptionsShape> {}
