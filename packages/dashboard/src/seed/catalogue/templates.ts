import type { Template } from '@tokenwright/core';
import { grants } from './grants.ts';

export const templates: readonly Template[] = [
  {
    id: 'read-only',
    label: 'Read only',
    description: 'Reads forms, entries and their numbers.',
    grants: grants('forms:read', 'entries:read', 'analytics:read'),
    tokenType: 'service',
  },
  {
    id: 'webhook-integration',
    label: 'Webhook integration',
    description: 'Sets up webhooks, repeats deliveries.',
    grants: grants('forms:read', 'entries:read', 'webhooks:write', 'webhook-deliveries:run'),
    tokenType: 'service',
    expiration: { days: 90 },
  },
  {
    id: 'data-export',
    label: 'Data export',
    description: 'Copies entries and their files.',
    grants: grants('forms:read', 'entries:read', 'files:read', 'exports:write'),
    tokenType: 'service',
    expiration: { days: 60 },
  },
  {
    id: 'form-intake',
    label: 'Entry intake',
    description: 'Adds entries from another system.',
    grants: grants('forms:read', 'entries:write', 'files:write'),
    tokenType: 'scoped-form',
    resourceMode: 'selected',
    expiration: { days: 90 },
  },
];
