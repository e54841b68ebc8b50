import type { TokenPolicy } from '@tokenwright/core';
import * as z from 'zod/mini';
import { daysSchema } from './daysSchema.ts';
import { riskSchema } from './riskSchema.ts';
import { grantSchema } from './tokenSchema.ts';

const text = z.string('a string');

const lifetime = z.object(
  {
    maxDays: daysSchema,
    when: z.exactOptional(
      z.object(
        { tokenType: z.exactOptional(text), permission: z.exactOptional(text), risk: z.exactOptional(riskSchema) },
        'a condition',
      ),
    ),
    reason: text,
  },
  'a limit with maxDays and reason',
);

const combination = z.object(
  { grants: z.array(grantSchema, 'an array of grants'), reason: text },
  'an object with grants and reason',
);

/** The host's limits, as they travel. */
export const tokenPolicySchema = z.object(
  {
    lifetimes: z.exactOptional(z.array(lifetime, 'an array of limits')),
    noExpiration: z.exactOptional(
      z.object({ allowed: z.boolean('true or false'), reason: z.exactOptional(text) }, 'an object with allowed'),
    ),
    descriptionRequired: z.exactOptional(z.object({ reason: text }, 'an object with a reason')),
    maxResources: z.exactOptional(
      z.object(
        { count: z.int('a whole number').check(z.minimum(1, 'a whole number from 1')), reason: text },
        'an object with count and reason',
      ),
    ),
    refusedCombinations: z.exactOptional(z.array(combination, 'an array of combinations')),
  },
  'a policy',
) satisfies z.ZodMiniType<TokenPolicy>;
