import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';

export const analyticsGroup: PermissionGroup = {
  id: 'analytics',
  label: 'Analytics',
  permissions: [
    {
      id: 'analytics',
      label: 'Form analytics',
      description: 'Views, starts, completions and where people leave.',
      levels: [level('read', 'Read the numbers of each form.', { requires: grants('forms:read') })],
    },
    {
      id: 'reports',
      label: 'Reports',
      description: 'Charts over the answers of one or more forms.',
      levels: [
        level('read', 'Open reports.', { requires: grants('entries:read') }),
        level('write', 'Create, change and share reports.', {
          risk: 'elevated',
          riskReason: 'A shared report can be opened by anyone who has its link.',
        }),
      ],
    },
    {
      id: 'experiments',
      label: 'Experiments',
      description: 'Two versions of a form, compared.',
      levels: [
        level('read', 'See experiments and their results.', { requires: grants('analytics:read') }),
        level('write', 'Start, stop and decide experiments.', { requires: grants('forms:write') }),
      ],
    },
    {
      id: 'tracking',
      label: 'Tracking',
      description: 'Third-party analytics in your forms.',
      levels: [
        level('read', 'See which vendors receive visit data.'),
        level('write', 'Add and remove vendors.', {
          risk: 'elevated',
          riskReason: 'A new vendor may need your visitors’ consent first.',
        }),
      ],
    },
  ],
};
