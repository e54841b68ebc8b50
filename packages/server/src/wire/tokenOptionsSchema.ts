import { z } from '@hono/zod-openapi';
import { tokenQuerySchema } from './tokenQuerySchema.ts';
import { grantSchema } from './tokenRequestSchema.ts';
import { instantSchema, permitSchema } from './tokenSchema.ts';

const grants = z.array(grantSchema).readonly();
const reason = z.string();
const labelled = { id: z.string(), label: z.string(), description: z.string().optional() };
const riskSchema = z.enum(['low', 'elevated', 'dangerous']);
const resourceModeSchema = z.enum(['selected', 'all-current', 'all']);

/** Shown in the picker, and rejected in a request. */
const lockSchema = z.strictObject({
  /** A sentence for the user. */
  reason,
  /** Whether the user can ask for it. @default false */
  canRequest: z.boolean().optional(),
});

const endpointSchema = z.strictObject({ method: z.string(), path: z.string(), operationId: z.string().optional() });

const levelSchema = z.strictObject({
  ...labelled,
  /** Locks this level and the levels above it. */
  locked: lockSchema.optional(),
  /** At this level and below. @default true for `read` or when every endpoint is GET */
  readOnly: z.boolean().optional(),
  /** Grants that a request must have too. */
  requires: grants.optional(),
  /** @default 'low' */
  risk: riskSchema.optional(),
  riskReason: z.string().optional(),
  /** Such as `{ method: 'GET', path: '/v1/forms/{id}/entries' }`. */
  endpoints: z.array(endpointSchema).readonly().optional(),
});

const permissionSchema = z.strictObject({
  ...labelled,
  /** From the lowest; each includes the ones before it. */
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
  /** For the resource provider, such as `forms`. */
  type: z.string(),
  /** The host's plural: `forms`. */
  label: z.string(),
  /** @default ['selected'] */
  modes: z.array(resourceModeSchema).readonly().optional(),
});

const tokenTypeSchema = z.strictObject({
  ...labelled,
  /** Of the type itself, beside the risks of its permissions. @default 'low' */
  risk: riskSchema.optional(),
  riskReason: z.string().optional(),
  /** `none`: such a token has every right that its owner can grant, and a request names no permissions. @default 'choose' */
  permissions: z.enum(['choose', 'none']).optional(),
  /** Leave out for the whole workspace. */
  resources: typeResourcesSchema.optional(),
});

const expirationsSchema = z.strictObject({
  /** Days of 24 hours. */
  presets: z.array(z.number()).readonly(),
  /** Days. @default the shortest preset */
  defaultDays: z.number().optional(),
  /** `false` accepts presets only. @default true */
  customDate: z.boolean().optional(),
});

/** Every named condition must hold. */
const conditionSchema = z.strictObject({
  tokenType: z.string().optional(),
  /** With `risk`, one grant must match both. */
  permission: z.string().optional(),
  /** This risk or a higher one, with the levels below included. */
  risk: riskSchema.optional(),
});

const lifetimeSchema = z.strictObject({ maxDays: z.number(), when: conditionSchema.optional(), reason });
const combinationSchema = z.strictObject({ grants, reason });

const policySchema = z.strictObject({
  lifetimes: z.array(lifetimeSchema).readonly().optional(),
  /** @default not allowed */
  noExpiration: z.strictObject({ allowed: z.boolean(), reason: reason.optional() }).optional(),
  descriptionRequired: z.strictObject({ reason }).optional(),
  maxResources: z.strictObject({ count: z.int(), reason }).optional(),
  /** Grants that one token cannot hold together. */
  refusedCombinations: z.array(combinationSchema).readonly().optional(),
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
   * Change it with every change: the server reuses what it computed for a version.
   * @default the server compares the content
   */
  version: z.string().optional(),
  groups: z.array(groupSchema).readonly(),
  tokenTypes: z.array(tokenTypeSchema).readonly(),
  /** `none`: tokens don't expire, and requests say `never`. */
  expirations: z.union([z.literal('none'), expirationsSchema]),
  policy: policySchema.optional(),
  templates: z.array(templateSchema).readonly().optional(),
});

const listingSchema = z.strictObject({
  search: z.boolean(),
  statuses: z.array(tokenQuerySchema.shape.status.unwrap()),
  sorts: z.array(tokenQuerySchema.shape.sort.unwrap()),
  counts: z.boolean(),
});

/** Features of the token list. */
export const listing: z.infer<typeof listingSchema> = {
  search: true,
  statuses: tokenQuerySchema.shape.status.unwrap().options,
  sorts: tokenQuerySchema.shape.sort.unwrap().options,
  counts: true,
};

/** With the version that names the exact content. */
export const tokenOptionsSchema = catalogueSchema
  .required({ version: true })
  .extend({ listing: listingSchema, serverTime: instantSchema, canCreate: permitSchema })
  .openapi('TokenOptions');

/** Everything that the host offers to one member. */
export type TokenOptions = z.infer<typeof catalogueSchema>;
/** Permissions under one heading. */
export type PermissionGroup = z.infer<typeof groupSchema>;
/** A right with ordered levels. */
export type Permission = z.infer<typeof permissionSchema>;
/** Such as `read` or `write`. */
export type PermissionLevel = z.infer<typeof levelSchema>;
/** A call that a level allows. */
export type Endpoint = z.infer<typeof endpointSchema>;
/** Not choosable; `reason` is shown. */
export type Lock = z.infer<typeof lockSchema>;
/** Lowest first. */
export type Risk = z.infer<typeof riskSchema>;
/** Decides permissions, resources, risk. */
export type TokenType = z.infer<typeof tokenTypeSchema>;
/** Resources to choose from. */
export type TokenTypeResources = z.infer<typeof typeResourcesSchema>;
/** `all-current`: the resources that exist at creation. `all`: those and future ones. */
export type ResourceMode = z.infer<typeof resourceModeSchema>;
/** Offered presets and custom dates. */
export type ExpirationOptions = z.infer<typeof expirationsSchema>;
/** The server enforces every limit. */
export type TokenPolicy = z.infer<typeof policySchema>;
/** At most `maxDays`; `reason` is shown. */
export type LifetimeLimit = z.infer<typeof lifetimeSchema>;
/** All its parts must hold. */
export type PolicyCondition = z.infer<typeof conditionSchema>;
/** Grants that exclude each other. */
export type RefusedCombination = z.infer<typeof combinationSchema>;
/** A named preselection. */
export type Template = z.infer<typeof templateSchema>;
