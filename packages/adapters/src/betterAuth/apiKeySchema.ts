import * as z from 'zod/mini';

const instant = z.iso.datetime({ offset: true, error: 'an ISO instant' });
const optionalText = z.nullish(z.string('a string'));
const actions = z.array(z.string('an action'), 'an array of actions');

/** A token as the plugin sends it: a row of its table, without the secret's hash. */
export const apiKeySchema = z.object(
  {
    id: z.string('an id').check(z.minLength(1, 'an id')),
    configId: optionalText,
    name: optionalText,
    start: optionalText,
    enabled: z.nullish(z.boolean('true or false')),
    createdAt: instant,
    expiresAt: z.nullish(instant),
    lastRequest: z.nullish(instant),
    remaining: z.nullish(z.number('a number')),
    refillAmount: z.nullish(z.number('a number')),
    permissions: z.nullish(z.record(z.string(), actions, 'actions by resource')),
    metadata: z.unknown(),
  },
  'a row of the plugin',
);

export type ApiKey = z.infer<typeof apiKeySchema>;

/** The list is never cut into pages here: the plugin cuts by offset, which repeats a token when one is made in between. */
export const apiKeyListSchema = z.object({ apiKeys: z.array(apiKeySchema, 'an array of rows') }, 'a list of rows');
