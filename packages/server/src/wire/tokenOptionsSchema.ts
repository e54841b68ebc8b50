import { z } from '@hono/zod-openapi';
import { tokenQuerySchema } from './tokenQuerySchema.ts';
import { grantSchema } from './tokenRequestSchema.ts';
import { instantSchema, ownerSchema, permitSchema } from './tokenSchema.ts';

const grants = z.array(grantSchema).readonly();
const reason = z.string();
const labelled = { id: z.string(), label: z.string(), description: z.string().optional() };
const riskSchema = z.enum(['low', 'elevated', 'dangerous']);
const resourceModeSchema = z.enum(['selected', 'all-current', 'all']);

/** The picker shows a locked permission; the server rejects it in a request. */
const lockSchema = z.strictObject({
  /** A sentence for the user. */
  reason,
  /** Whether the user can request the permission. @default false */
  canRequest: z.boolean().optional(),
});

const endpointSchema = z.strictObject({ method: z.string(), path: z.string(), operationId: z.string().optional() });

const levelSchema = z.strictObject({
  ...labelled,
  /** Locks this level and the levels above it. */
  locked: lockSchema.optional(),
  /** Whether this level only reads data. If omitted, its endpoints decide, or else its id (`read`). */
  readOnly: z.boolean().optional(),
  /** Other grants that a request with this level must contain. */
  requires: grants.optional(),
  /** @default 'low' */
  risk: riskSchema.optional(),
  riskReason: z.string().optional(),
  /** Allowed calls, such as `{ method: 'GET', path: '/v1/forms/{id}/entries' }`. */
  endpoints: z.array(endpointSchema).readonly().optional(),
});

const permissionSchema = z.strictObject({
  ...labelled,
  /** From the lowest to the highest. A level includes the levels before it. */
  levels: z.array(levelSchema).readonly(),
  locked: lockSchema.optional(),
  /** Token types that cannot have the permission. */
  excludedFrom: z
    .array(z.strictObject({ tokenType: z.string(), reason }))
    .readonly()
    .optional(),
});

const groupSchema = z.strictObject({ ...labelled, permissions: z.array(permissionSchema).readonly() });

const typeResourcesSchema = z.strictObject({
  /** The type for the resource provider, such as `forms`. */
  type: z.string(),
  /** The plural name for users, such as `forms`. */
  label: z.string(),
  /** @default ['selected'] */
  modes: z.array(resourceModeSchema).readonly().optional(),
});

const tokenTypeSchema = z.strictObject({
  ...labelled,
  /** The risk of the type itself, apart from its permissions. @default 'low' */
  risk: riskSchema.optional(),
  riskReason: z.string().optional(),
  /** With `none`, a token has every right that its owner can grant, and a request has no permissions. @default 'choose' */
  permissions: z.enum(['choose', 'none']).optional(),
  /** Shown instead of “full access”. */
  fixedRights: z.string().optional(),
  resources: typeResourcesSchema.optional(),
});

const expirationsSchema = z.strictObject({
  /** In days of 24 hours. */
  presets: z.array(z.number()).readonly(),
  /** In days. If omitted, the shortest preset. */
  defaultDays: z.number().optional(),
  /** If `false`, the server accepts only presets. @default true */
  customDate: z.boolean().optional(),
});

/** A request must match all given fields. */
const conditionSchema = z.strictObject({
  tokenType: z.string().optional(),
  /** If `risk` is also given, a single grant must match both. */
  permission: z.string().optional(),
  /** Matches this risk or a higher risk, including that of a lower level. */
  risk: riskSchema.optional(),
});

const lifetimeSchema = z.strictObject({ maxDays: z.number(), when: conditionSchema.optional(), reason });
const combinationSchema = z.strictObject({ grants, reason });

const policySchema = z.strictObject({
  lifetimes: z.array(lifetimeSchema).readonly().optional(),
  /** If omitted, tokens must expire. */
  noExpiration: z.strictObject({ allowed: z.boolean(), reason: reason.optional() }).optional(),
  descriptionRequired: z.strictObject({ reason }).optional(),
  maxResources: z.strictObject({ count: z.int(), reason }).optional(),
  /** Grants that one token cannot hold together. */
  refusedCombinations: z.array(combinationSchema).readonly().optional(),
  /** The maximum time in which both secrets of a rotated token work. */
  maxOverlap: z.strictObject({ seconds: z.int(), reason }).optional(),
  /** Requests that another member must approve. */
  approvals: z
    .array(
      z.strictObject({
        when: conditionSchema.optional(),
        justification: z.boolean().optional(),
        approvers: z.string().optional(),
        reason,
      }),
    )
    .readonly()
    .optional(),
});

const templateSchema = z.strictObject({
  ...labelled,
  grants,
  tokenType: z.string().optional(),
  resourceMode: z.enum(['selected', 'all-current', 'all']).optional(),
  expiration: z.strictObject({ days: z.number() }).optional(),
});

const catalogueSchema = z.strictObject({
  /**
   * Identifies this content. Change it whenever the catalogue changes: for a version that the server has seen, it reuses
   * the earlier catalogue.
   */
  version: z.string().optional(),
  groups: z.array(groupSchema).readonly(),
  tokenTypes: z.array(tokenTypeSchema).readonly(),
  /** With `none`, tokens don't expire, and requests send `never`. */
  expirations: z.union([z.literal('none'), expirationsSchema]),
  policy: policySchema.optional(),
  templates: z.array(templateSchema).readonly().optional(),
});

const listingSchema = z.strictObject({
  search: z.boolean(),
  statuses: z.array(tokenQuerySchema.shape.status.unwrap()),
  sorts: z.array(tokenQuerySchema.shape.sort.unwrap()),
  counts: z.boolean(),
  hygiene: z.array(tokenQuerySchema.shape.hygiene.unwrap()),
});

/** The features of the token list. */
export const listing: z.infer<typeof listingSchema> = {
  search: true,
  statuses: tokenQuerySchema.shape.status.unwrap().options,
  sorts: tokenQuerySchema.shape.sort.unwrap().options,
  counts: true,
  hygiene: tokenQuerySchema.shape.hygiene.unwrap().options,
};

/** `version` identifies the exact content. */
export const tokenOptionsSchema = catalogueSchema
  .required({ version: true })
  .extend({
    ...{ listing: listingSchema, serverTime: instantSchema, canCreate: permitSchema },
    owners: z.array(ownerSchema).optional().openapi({ description: 'To whom the member can transfer tokens.' }),
  })
  .openapi('TokenOptions');

/** What the host offers to one member. */
export type TokenOptions = z.infer<typeof catalogueSchema>;
/** Permissions under one heading. */
export type PermissionGroup = z.infer<typeof groupSchema>;
/** A right with ordered levels. */
export type Permission = z.infer<typeof permissionSchema>;
/** Such as `read` or `write`. */
export type PermissionLevel = z.infer<typeof levelSchema>;
/** A call that a level allows. */
export type Endpoint = z.infer<typeof endpointSchema>;
/** Why users cannot choose a permission. */
export type Lock = z.infer<typeof lockSchema>;
/** The risk of a level or a token type. */
export type Risk = z.infer<typeof riskSchema>;
/** A kind of token. */
export type TokenType = z.infer<typeof tokenTypeSchema>;
/** The kind of resource to which tokens of this type are limited, and the modes that the user can choose. */
export type TokenTypeResources = z.infer<typeof typeResourcesSchema>;
/** `all-current` covers the resources that exist at creation. `all` also covers future resources. */
export type ResourceMode = z.infer<typeof resourceModeSchema>;
/** The available presets and custom dates. */
export type ExpirationOptions = z.infer<typeof expirationsSchema>;
/** Limits that the server enforces. */
export type TokenPolicy = z.infer<typeof policySchema>;
/** The maximum lifetime, with a reason for users. */
export type LifetimeLimit = z.infer<typeof lifetimeSchema>;
/** When a limit applies. */
export type PolicyCondition = z.infer<typeof conditionSchema>;
/** Grants that one token cannot hold together. */
export type RefusedCombination = z.infer<typeof combinationSchema>;
/** A named set of choices for a new token. */
export type Template = z.infer<typeof templateSchema>;
