import type { Grant, ResourceScope, Token } from '@tokenwright/core';
import * as z from 'zod/mini';

const text = z.string('a string');
const instant = z.iso.datetime({ offset: true, error: 'an ISO instant' });

export const grantSchema: z.ZodMiniType<Grant> = z.object({ permission: text, level: text }, 'a grant');

const scopeSchema: z.ZodMiniType<ResourceScope> = z.discriminatedUnion(
  'mode',
  [
    z.object({ mode: z.literal('selected'), ids: z.array(text, 'an array of ids') }),
    z.object({ mode: z.enum(['all-current', 'all']) }),
  ],
  'a scope whose mode is "selected", "all-current" or "all"',
);

/** A token as it travels. What else an API sends with it is left out, a secret above all. */
export const tokenSchema = z.object(
  {
    id: z.string('an id').check(z.minLength(1, 'an id')),
    name: text,
    description: z.exactOptional(text),
    tokenType: text,
    permissions: z.array(grantSchema, 'an array of grants'),
    resources: z.exactOptional(scopeSchema),
    status: z.enum(['active', 'expired', 'revoked', 'pending'], '"active", "expired", "revoked" or "pending"'),
    createdAt: instant,
    createdBy: z.exactOptional(text),
    expiresAt: z.nullable(instant),
    lastUsedAt: z.exactOptional(z.nullable(instant)),
    revokedAt: z.exactOptional(instant),
    revokedBy: z.exactOptional(text),
    revocationReason: z.exactOptional(text),
    hint: z.exactOptional(text),
  },
  'a token',
) satisfies z.ZodMiniType<Token>;
