import { z } from '@hono/zod-openapi';
import { checkText, isStorable, type TextRule } from './checkText.ts';

const NAME: TextRule = { label: 'The name', maxLength: 100 };
const DESCRIPTION: TextRule = { label: 'The description', maxLength: 500, isMultiline: true };

const REASON: TextRule = { label: 'The reason', maxLength: 500, isMultiline: true };
const JUSTIFICATION: TextRule = { label: 'The justification', maxLength: 1_000, isMultiline: true };

const MAX_ITEMS = 10_000;

const id = z.string().min(1).max(256).refine(isStorable);

export const grantSchema = z.strictObject({ permission: id, level: id }).openapi('Grant');

const resources = z
  .discriminatedUnion('mode', [
    z.strictObject({ mode: z.literal('selected'), ids: z.array(id).max(MAX_ITEMS) }),
    z.strictObject({ mode: z.enum(['all-current', 'all']) }),
  ])
  .openapi('RequestedResources');

const expiration = z
  .union([
    z.literal('never'),
    z.strictObject({ days: z.int().min(1).max(36_500) }),
    z.strictObject({
      date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
      timeZone: z.string().min(1).max(64),
    }),
  ])
  .openapi('ExpirationChoice', {
    description:
      'Each day is 24 hours, counted from the creation. A date means the last millisecond of that day in that IANA time zone.',
  });

export const nameSchema = z.string().trim().min(1).superRefine(followsRule(NAME));

const reviewedSchema = z.iso.datetime({ offset: true }).openapi({
  description:
    'The instant that the user reviewed. The token expires at this instant if the server computes the same day for `expiration`; ' +
    'otherwise the server refuses the request.',
});

/** A request has no owner: the owner is the signed-in member. */
export const tokenRequestSchema = z
  .strictObject({
    name: nameSchema,
    description: z.string().trim().superRefine(followsRule(DESCRIPTION)).optional(),
    permissions: z.array(grantSchema).max(MAX_ITEMS),
    tokenType: id,
    resources: resources.optional(),
    expiration,
    expiresAt: reviewedSchema.optional(),
    justification: z
      .string()
      .trim()
      .superRefine(followsRule(JUSTIFICATION))
      .optional()
      .openapi({ description: 'For the approver.' }),
  })
  .openapi('TokenRequest');

const reasonText = z.string().trim().superRefine(followsRule(REASON));
const reason = reasonText.optional().openapi({ description: 'For the events.' });

/** Changes to a token. An omitted field keeps its value. */
export const tokenChangesSchema = tokenRequestSchema
  .pick({ name: true, description: true, permissions: true, resources: true })
  .partial()
  .extend({ reason })
  .openapi('TokenChanges');

export const renewalSchema = tokenRequestSchema
  .pick({ expiration: true, expiresAt: true })
  .extend({ reason })
  .openapi('Renewal');

export const decisionSchema = z
  .discriminatedUnion('decision', [
    z.strictObject({
      decision: z.literal('approved'),
      narrowed: tokenRequestSchema.pick({ permissions: true, resources: true }).partial().optional(),
      reason: reasonText.optional(),
    }),
    z.strictObject({ decision: z.literal('denied'), reason: reasonText.min(1) }),
  ])
  .openapi('RequestDecision');

const A_YEAR = 366 * 86_400;

export const rotationSchema = z.strictObject({
  overlap: z
    .int()
    .min(0)
    .max(A_YEAR)
    .openapi({ description: 'The number of seconds for which the old secret still works.' }),
  reason,
});

export const transferSchema = z.strictObject({
  owner: id.openapi({ description: 'The id of one of the `owners` in the options.' }),
  reason,
});

export const seenSecretSchema = z.strictObject({
  hint: z
    .string()
    .max(256)
    .optional()
    .openapi({ description: 'The `hint` that the member saw. If the current secret has another, nothing changes.' }),
});

export type TokenChanges = z.infer<typeof tokenChangesSchema>;
export type Renewal = z.infer<typeof renewalSchema>;
export type Transfer = z.infer<typeof transferSchema>;
export type RequestDecision = z.infer<typeof decisionSchema>;

/** A permission at one level. */
export type Grant = z.infer<typeof grantSchema>;
/** A parsed request, with trimmed texts. */
export type TokenRequest = z.infer<typeof tokenRequestSchema>;

function followsRule(rule: TextRule) {
  return (text: string, context: z.RefinementCtx) => {
    const message = checkText(text, rule);
    if (message) context.addIssue({ code: 'custom', message });
  };
}
