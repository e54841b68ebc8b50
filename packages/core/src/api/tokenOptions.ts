import { grantShape, permitShape, resourceModeShape } from '../token/token.ts';
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
  /** Other grants that this request needs. */
  needs: optional(array(grantShape)),
});

/** A request that a level allows: `{ method: 'GET', path: '/v1/forms/{id}/entries' }`. */
export interface Endpoint extends TypeOf<typeof endpointShape> {}

const lockShape = object({
  /** The host's sentence. */
  reason: longText,
  /** @default false */
  canRequest: optional(boolean),
});

/** Marks a permission or level that the user sees and can't grant. */
export interface Lock extends TypeOf<typeof lockShape> {}

const levelShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** Also locks the levels above. */
  locked: optional(lockShape),
  /** Includes the levels below. @default whether its id is `read`, or all endpoints are GET */
  readOnly: optional(boolean),
  /** The picker adds these. */
  requires: optional(array(grantShape)),
  /** @default 'low' */
  risk: optional(riskShape),
  /** The host's sentence. */
  riskReason: optional(longText),
  endpoints: optional(array(endpointShape)),
});

/** Such as `read` or `write`. */
export interface PermissionLevel extends TypeOf<typeof levelShape> {}

const permissionShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** Lowest first; each includes those before it. One level makes a checkbox. */
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
  /** The type's own risk. @default 'low' */
  risk: optional(riskShape),
  /** The host's sentence. */
  riskReason: optional(longText),
  /** `none`: fixed rights; the user chooses no permissions. @default 'choose' */
  permissions: optional(oneOf('choose', 'none')),
  /** @default the token works on everything */
  resources: optional(
    object({
      /** Passed to `searchResources`. */
      type: string,
      /** A plural: `forms`. */
      label: longText,
      /** @default ['selected'] */
      modes: optional(array(resourceModeShape)),
    }),
  ),
});

/** Decides permissions, resources, risk. */
export interface TokenType extends TypeOf<typeof tokenTypeShape> {}

const expirationsShape = object({
  /** Days of 24 hours. */
  presets: array(number),
  /** @default the shortest */
  defaultDays: optional(number),
  /** @default true */
  customDate: optional(boolean),
});

/** Offered presets and custom dates. */
export interface ExpirationOptions extends TypeOf<typeof expirationsShape> {}

const conditionShape = object({
  tokenType: optional(string),
  /** With `risk`: this permission at a level of that risk. */
  permission: optional(string),
  /** Or greater. */
  risk: optional(riskShape),
});

/** All conditions must hold. Without conditions, a limit applies to every token. */
export interface PolicyCondition extends TypeOf<typeof conditionShape> {}

const lifetimeShape = object({ maxDays: number, when: optional(conditionShape), reason: longText });

/** At most `maxDays`; `reason` is shown. */
export interface LifetimeLimit extends TypeOf<typeof lifetimeShape> {}

const approvalRuleShape = object({
  when: optional(conditionShape),
  /** The requester must say why. @default false */
  justification: optional(boolean),
  reason: longText,
});

/** Requests that an approver decides. */
export interface ApprovalRule extends TypeOf<typeof approvalRuleShape> {}

const policyShape = object({
  lifetimes: optional(array(lifetimeShape)),
  /** @default not allowed */
  noExpiration: optional(object({ allowed: boolean, reason: optional(longText) })),
  descriptionRequired: optional(object({ reason: longText })),
  /** “All” counts the resources that exist at creation. */
  maxResources: optional(object({ count: number, reason: longText })),
  /** Grants that exclude each other. */
  refusedCombinations: optional(array(object({ grants: array(grantShape), reason: longText }))),
  /** How long a replaced secret may still work. */
  maxOverlap: optional(object({ seconds: number, reason: longText })),
  approvals: optional(array(approvalRuleShape)),
});

/** The host's limits; the page shows each reason. */
export interface TokenPolicy extends TypeOf<typeof policyShape> {}

const templateShape = object({
  id,
  label: longText,
  description: optional(longText),
  grants: array(grantShape),
  /** Id of a token type. @default the user chooses */
  tokenType: optional(string),
  /** How the token type is limited to resources. @default the user chooses */
  resourceMode: optional(resourceModeShape),
  /** One of the expiration's presets. @default the workspace's default */
  expiration: optional(object({ days: number })),
});

/** A named preselection. */
export interface Template extends TypeOf<typeof templateShape> {}

export const tokenOptionsShape = object({
  /** Sent back, so that the API can answer `options-changed`. */
  version: optional(string),
  groups: array(groupShape),
  tokenTypes: array(tokenTypeShape),
  /** `none`: no page mentions expirations; the request says `never`. */
  expirations: literalOr('none', expirationsShape),
  /** `none`: the request's `name` is empty. @default 'required' */
  names: optional(oneOf('required', 'none')),
  policy: optional(policyShape),
  templates: optional(array(templateShape)),
  /** Abilities of `listTokens`. @default none */
  listing: optional(listingShape),
  /** The API's clock, ISO. @default the user's clock */
  serverTime: optional(instant),
  /** @default allowed */
  canCreate: optional(permitShape),
});

/** Everything that the host offers this user. */
export interface TokenOptions extends TypeOf<typeof tokenOptionsShape> {}
