import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';

export const webhooksGroup: PermissionGroup = {
  id: 'webhooks',
  label: 'Webhooks',
  permissions: [
    {
      id: 'webhooks',
      label: 'Webhooks',
      description: 'Which events are sent to which address.',
      levels: [
        level('read', 'List webhooks and their addresses.', { requires: grants('forms:read') }),
        level('write', 'Create, change, pause and remove webhooks.', {
          requires: grants('entries:read'),
          risk: 'elevated',
          riskReason: 'A webhook sends every new entry to an address of its maker’s choice.',
        }),
      ],
    },
    {
      id: 'webhook-deliveries',
      label: 'Deliveries',
      description: 'Sent payloads, times, and your server’s responses.',
      levels: [
        level('read', 'Read deliveries with their bodies.', { requires: grants('webhooks:read', 'entries:read') }),
        level('run', 'Send a delivery again.'),
      ],
    },
    {
      id: 'webhook-signing',
      label: 'Signing secrets',
      description: 'What your server checks a delivery’s signature with.',
      levels: [
        level('manage', 'Replace signing secrets.', {
          requires: grants('webhooks:read'),
          risk: 'elevated',
          riskReason: 'Receivers that still check with the old secret refuse deliveries from that moment.',
        }),
      ],
    },
    {
      id: 'event-stream',
      label: 'Event stream',
      description: 'The same events, to be fetched instead of pushed.',
      levels: [level('read', 'Follow the stream of events.', { requires: grants('entries:read') })],
    },
  ],
};
