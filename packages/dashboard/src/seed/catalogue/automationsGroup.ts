import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';

export const automationsGroup: PermissionGroup = {
  id: 'automations',
  label: 'Automations',
  permissions: [
    {
      id: 'automations',
      label: 'Automations',
      description: 'Triggers and the actions that follow.',
      levels: [
        level('read', 'Read automations.', { requires: grants('forms:read') }),
        level('write', 'Create, change and switch automations on or off.', {
          requires: grants('entries:read'),
          risk: 'elevated',
          riskReason: 'An automation acts with the rights of the workspace, not of this token.',
        }),
      ],
    },
    {
      id: 'automation-runs',
      label: 'Runs',
      description: 'The steps and results of each automation.',
      levels: [
        level('read', 'Read runs and their results.', { requires: grants('automations:read', 'entries:read') }),
        level('run', 'Start an automation by hand, or repeat a failed run.'),
      ],
    },
    {
      id: 'automation-variables',
      label: 'Variables',
      description: 'Values that automations use, such as addresses and account numbers.',
      levels: [
        level('read', 'Read names and plain values. Sealed values stay sealed.', {
          requires: grants('automations:read'),
        }),
        level('write', 'Change variables.'),
      ],
    },
    {
      id: 'approvals',
      label: 'Approvals',
      description: 'Steps that wait for approval.',
      levels: [
        level('read', 'See pending approvals.', { requires: grants('automations:read') }),
        level('manage', 'Approve and decline in a member’s place.', {
          risk: 'elevated',
          riskReason: 'The approval is recorded under the token’s name, not a person’s.',
        }),
      ],
    },
  ],
};
