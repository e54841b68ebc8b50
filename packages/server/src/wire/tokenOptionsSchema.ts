import { z } from '@hono/zod-openapi';
import type { TokenOptions } from '../catalogue/tokenOptions.ts';
import { grantSchema } from './tokenRequestSchema.ts';

const labelled = { id: z.string(), label: z.string(), description: z.string().optional() };
const risk = z.enum(['low', 'elevated', 'dangerous']);
const grants = z.array(grantSchema).readonly();
const reasoned = z.strictObject({ reason: z.string() });
const lock = z.strictObject({ reason: z.string(), canRequest: z.boolean().optional() });

const level = z.strictObject({
  ...labelled,
  locked: lock.optional(),
  readOnly: z.boolean().optional(),
  requires: grants.optional(),
  risk: risk.optional(),
  riskReason: z.string().optional(),
  endpoints: z
    .array(z.strictObject({ method: z.string(), path: z.string(), operationId: z.string().optional() }))
    .readonly()
    .optional(),
});

const permission = z.strictObject({
  ...labelled,
  levels: z.array(level).readonly(),
  locked: lock.optional(),
  excludedFrom: z
    .array(z.strictObject({ tokenType: z.string(), reason: z.string() }))
    .readonly()
    .optional(),
});

const tokenType = z.strictObject({
  ...labelled,
  resources: z
    .strictObject({
      type: z.string(),
      label: z.string(),
      modes: z
        .array(z.enum(['selected', 'all-current', 'all']))
        .readonly()
        .optional(),
    })
    .optional(),
});

const policy = z.strictObject({
  lifetimes: z
    .array(
      z.strictObject({
        maxDays: z.number(),
        when: z
          .strictObject({ tokenType: z.string().optional(), permission: z.string().optional(), risk: risk.optional() })
          .optional(),
        reason: z.string(),
      }),
    )
    .readonly()
    .optional(),
  noExpiration: z.strictObject({ allowed: z.boolean(), reason: z.string().optional() }).optional(),
  descriptionRequired: reasoned.optional(),
  maxResources: z.strictObject({ count: z.int(), reason: z.string() }).optional(),
  refusedCombinations: z
    .array(z.strictObject({ grants, reason: z.string() }))
    .readonly()
    .optional(),
});

/** The catalogue as it travels, with the version that names its content. */
export const tokenOptionsSchema = z
  .strictObject({
    version: z.string(),
    groups: z.array(z.strictObject({ ...labelled, permissions: z.array(permission).readonly() })).readonly(),
    tokenTypes: z.array(tokenType).readonly(),
    expirations: z.strictObject({
      presets: z.array(z.number()).readonly(),
      defaultDays: z.number().optional(),
      customDate: z.boolean().optional(),
    }),
    policy: policy.optional(),
    templates: z
      .array(z.strictObject({ ...labelled, grants }))
      .readonly()
      .optional(),
  })
  .openapi('TokenOptions') satisfies z.ZodType<TokenOptions & { readonly version: string }>;
