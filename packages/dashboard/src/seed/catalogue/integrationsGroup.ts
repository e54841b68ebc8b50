import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';

export const integrationsGroup: PermissionGroup = {
  id: 'integrations',
  label: 'Integrations',
  permissions: [
    {
      id: 'integrations',
      label: 'Integrations',
      description: 'Which form is connected to which service.',
      levels: [
        level('read', 'See connected services.', { requires: grants('forms:read') }),
        level('write', 'Connect, change and disconnect services.', {
          requires: grants('entries:read'),
          risk: 'elevated',
          riskReason: 'A connected service receives every new entry.',
        }),
      ],
    },
    {
      id: 'field-mappings',
      label: 'Field mappings',
      description: 'Which answer lands in which column or field.',
      levels: [
        level('read', 'Read mappings.', { requires: grants('integrations:read') }),
        level('write', 'Change mappings.'),
      ],
    },
    {
      id: 'notifications',
      label: 'Notifications',
      description: 'E-mails and chat messages to your own team.',
      levels: [
        level('read', 'See notification rules.'),
        level('write', 'Change notification rules.', { requires: grants('forms:read') }),
      ],
    },
    {
      id: 'replies',
      label: 'Automatic replies',
      description: 'E-mails to the people who filled in a form.',
      levels: [
        level('read', 'Read reply texts.', { requires: grants('forms:read') }),
        level('write', 'Change reply texts.', {
          risk: 'elevated',
          riskReason: 'Replies go to your customers under your name.',
        }),
      ],
    },
    {
      id: 'payments',
      label: 'Payments',
      description: 'Payments that people made in forms.',
      levels: [
        level('read', 'See payments and their state.', { requires: grants('entries:read') }),
        level('refund', 'Refund payments, fully or in part.', {
          risk: 'dangerous',
          riskReason: 'A refund moves money at once and cannot be called back.',
        }),
      ],
    },
  ],
};
