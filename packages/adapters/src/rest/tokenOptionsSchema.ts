import type { PermissionGroup, TokenOptions, TokenType } from '@tokenwright/core';
import * as z from 'zod/mini';
import { daysSchema } from './daysSchema.ts';
import { riskSchema } from './riskSchema.ts';
import { tokenPolicySchema } from './tokenPolicySchema.ts';
import { grantSchema } from './tokenSchema.ts';

const text = z.string('a string');
const id = z.string('an id').check(z.minLength(1, 'an id'));

const endpoint = z.object({ method: text, path: text, operationId: z.exactOptional(text) }, 'an endpoint');

const lock = z.object(
  { reason: text, canRequest: z.exactOptional(z.boolean('true or false')) },
  'a lock with a reason',
);

const level = z.object(
  {
    id,
    label: text,
    description: z.exactOptional(text),
    locked: z.exactOptional(lock),
    readOnly: z.exactOptional(z.boolean('true or false')),
    requires: z.exactOptional(z.array(grantSchema, 'an array of grants')),
    risk: z.exactOptional(riskSchema),
    riskReason: z.exactOptional(text),
    endpoints: z.exactOptional(z.array(endpoint, 'an array of endpoints')),
  },
  'a level',
);

const permission = z.object(
  {
    id,
    label: text,
    description: z.exactOptional(text),
    levels: z.array(level, 'an array of levels'),
    locked: z.exactOptional(lock),
    excludedFrom: z.exactOptional(
      z.array(z.object({ tokenType: text, reason: text }, 'an exclusion'), 'an array of exclusions'),
    ),
  },
  'a permission',
);

const group: z.ZodMiniType<PermissionGroup> = z.object(
  { id, label: text, description: z.exactOptional(text), permissions: z.array(permission, 'an array of permissions') },
  'a group',
);

const resourceMode = z.enum(['selected', 'all-current', 'all'], '"selected", "all-current" or "all"');

const tokenType: z.ZodMiniType<TokenType> = z.object(
  {
    id,
    label: text,
    description: z.exactOptional(text),
    resources: z.exactOptional(
      z.object(
        { type: text, label: text, modes: z.exactOptional(z.array(resourceMode, 'an array of modes')) },
        'an object with type and label',
      ),
    ),
  },
  'a token type',
);

const expirations = z.object(
  {
    presets: z.array(daysSchema, 'an array of days'),
    defaultDays: z.exactOptional(daysSchema),
    customDate: z.exactOptional(z.boolean('true or false')),
  },
  'an object with presets',
);

const template = z.object(
  { id, label: text, description: z.exactOptional(text), grants: z.array(grantSchema, 'an array of grants') },
  'a template',
);

/** What the API offers, as it travels. */
export const tokenOptionsSchema = z.object(
  {
    version: z.exactOptional(text),
    groups: z.array(group, 'an array of groups'),
    tokenTypes: z.array(tokenType, 'an array of token types'),
    expirations,
    policy: z.exactOptional(tokenPolicySchema),
    templates: z.exactOptional(z.array(template, 'an array of templates')),
  },
  'an object with groups, tokenTypes and expirations',
) satisfies z.ZodMiniType<TokenOptions>;
