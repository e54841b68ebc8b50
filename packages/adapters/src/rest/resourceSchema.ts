import type { Resource } from '@tokenwright/core';
import * as z from 'zod/mini';

/** Something that a token can be limited to, as it travels. */
export const resourceSchema = z.object(
  {
    id: z.string('an id').check(z.minLength(1, 'an id')),
    label: z.string('a string'),
    description: z.exactOptional(z.string('a string')),
  },
  'a resource',
) satisfies z.ZodMiniType<Resource>;
