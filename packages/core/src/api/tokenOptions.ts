import { grantShape, resourceModeShape } from '../token/token.ts';
import { permitShape } from './permit.ts';
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

/** How much harm a leaked token could do with it. Give a reason for anything above `low`. */
export type Risk = TypeOf<typeof riskShape>;

const endpointShape = object({
  method: string,
  path: string,
  operationId: optional(string),
  /** Other grants that this request needs too; a proposal adds them. */
  needs: optional(array(grantShape)),
});

/** A request that a level allows, such as `{ method: 'GET', path: '/v1/forms/{id}/entries' }`. */
export interface Endpoint extends TypeOf<typeof endpointShape> {}

const lockShape = object({
  /** The host's sentence: who can grant it, or why it can't be granted. */
  reason: longText,
  /** Whether the user may ask for it, if the host takes such requests. @default false */
  canRequest: optional(boolean),
});

/** Marks a permission or a level that the user can see and can't grant. */
export interface Lock extends TypeOf<typeof lockShape> {}

const levelShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** The user can see this level and those above it, and can't grant them. */
  locked: optional(lockShape),
  /**
   * Whether this level and those below it only read. @default whether its id is `read`, or all its endpoints are GET
   */
  readOnly: optional(boolean),
  /** Grants that this level needs; the picker adds them. */
  requires: optional(array(grantShape)),
  /** @default 'low' */
  risk: optional(riskShape),
  /** The host's sentence about the risk, shown beside the level. */
  riskReason: optional(longText),
  endpoints: optional(array(endpointShape)),
});

export interface PermissionLevel extends TypeOf<typeof levelShape> {}

const permissionShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** From the least to the most; each includes those before it. One level makes a plain checkbox. */
  levels: array(levelShape),
  /** The user can see it and can't grant it. */
  locked: optional(lockShape),
  /** Token types that can't have it, with the reasons. */
  excludedFrom: optional(array(object({ tokenType: string, reason: longText }))),
});

export interface Permission extends TypeOf<typeof permissionShape> {}

const groupShape = object({
  id,
  label: longText,
  description: optional(longText),
  permissions: array(permissionShape),
});

export interface PermissionGroup extends TypeOf<typeof groupShape> {}

const tokenTypeShape = object({
  id,
  label: longText,
  description: optional(longText),
  /** The risk of the type itself, such as full access. @default 'low' */
  risk: optional(riskShape),
  /** The host's sentence about the risk, shown beside the type and on the review. */
  riskReason: optional(longText),
  /** `none`: the type has fixed rights, usually full access, and the user chooses no permissions. @default 'choose' */
  permissions: optional(oneOf('choose', 'none')),
  /** Leave it out for a token that works on everything; the access step then asks for no resources. */
  resources: optional(
    object({
      /** Passed to `TokenApi.searchResources`. */
      type: string,
      /** The plural, in the host's words: `forms`. */
      label: longText,
      /** @default ['selected'] */
      modes: optional(array(resourceModeShape)),
    }),
  ),
});

export interface TokenType extends TypeOf<typeof tokenTypeShape> {}

const expirationsShape = object({
  /** In days of 24 hours from creation. */
  presets: array(number),
  /** The preset that is selected at the start, in days. @default the shortest */
  defaultDays: optional(number),
  /** @default true */
  customDate: optional(boolean),
});

export interface ExpirationOptions extends TypeOf<typeof expirationsShape> {}

const conditionShape = object({
  tokenType: optional(string),
  /** With `risk`, both must hold for one grant: this permission, at a level of that risk. */
  permission: optional(string),
  /** This risk or a greater one. */
  risk: optional(riskShape),
});

/** A limit applies if all its conditions hold; without conditions it applies to every token. */
export interface PolicyCondition extends TypeOf<typeof conditionShape> {}

const lifetimeShape = object({ maxDays: number, when: optional(conditionShape), reason: longText });

export interface LifetimeLimit extends TypeOf<typeof lifetimeShape> {}

const policyShape = object({
  lifetimes: optional(array(lifetimeShape)),
  /** The page offers tokens that never expire only if this allows them. @default not allowed */
  noExpiration: optional(object({ allowed: boolean, reason: optional(longText) })),
  descriptionRequired: optional(object({ reason: longText })),
  /** The most resources of one token. “All” counts the resources that exist when the token is created. */
  maxResources: optional(object({ count: number, reason: longText })),
  /** Grants that one token can't have together. */
  refusedCombinations: optional(array(object({ grants: array(grantShape), reason: longText }))),
});

/** The host's limits as data. The page shows each reason beside the choices that the limit removes. */
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
  /** Sent back with the request, so that the API can answer `options-changed`. */
  version: optional(string),
  groups: array(groupShape),
  tokenTypes: array(tokenTypeShape),
  /** `none`: the API offers no expirations. The request then says `never`, and no page mentions it. */
  expirations: literalOr('none', expirationsShape),
  /** `none`: tokens have no names. The request's `name` is then empty. @default 'required' */
  names: optional(oneOf('required', 'none')),
  policy: optional(policyShape),
  templates: optional(array(templateShape)),
  /** Abilities of `listTokens` beyond pages, newest first. @default none */
  listing: optional(listingShape),
  /** The API's clock at the answer, ISO. Limits of dates and the review then follow it. @default the user's clock */
  serverTime: optional(instant),
  /** Whether this user can create tokens. @default allowed */
  canCreate: optional(permitShape),
});

/** Everything that the host offers to this user. */
export interface TokenOptions extends TypeOf<typeof tokenOptionsShape> {}
