import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';
import { workspaceWide } from './workspaceWide.ts';

export const exportsGroup: PermissionGroup = {
  id: 'exports',
  label: 'Exports and privacy',
  permissions: [
    {
      id: 'exports',
      label: 'Exports',
      description: 'Spreadsheets and archives of entries.',
      levels: [
        level('read', 'List exports and download finished ones.', { requires: grants('entries:read') }),
        level('write', 'Start new exports of any form the token can see.', {
          requires: grants('entries:read'),
          risk: 'elevated',
          riskReason: 'One call copies every entry of a form out of Mountly.',
        }),
      ],
    },
    {
      id: 'scheduled-exports',
      label: 'Scheduled exports',
      description: 'Automatic exports to storage or by email.',
      levels: [
        level('read', 'See scheduled exports and their destinations.'),
        level('write', 'Create, change and stop schedules.', {
          requires: grants('exports:write'),
          risk: 'elevated',
          riskReason: 'A schedule keeps sending entries to its destination after this token expires.',
        }),
      ],
    },
    ...workspaceWide('It reaches every form of the workspace, not only the chosen ones.', [
      {
        id: 'data-requests',
        label: 'Personal data requests',
        description: 'Requests to see or erase personal data.',
        levels: [
          level('read', 'See open and answered requests.'),
          level('manage', 'Answer requests: hand out or erase a person’s entries.', {
            requires: grants('entries:read'),
            risk: 'dangerous',
            riskReason: 'Erasing is final and reaches every form the person ever filled in.',
          }),
        ],
      },
      {
        id: 'retention',
        label: 'Retention rules',
        description: 'When entries are deleted automatically.',
        levels: [
          level('read', 'Read retention rules.'),
          level('manage', 'Change retention rules.', {
            risk: 'dangerous',
            riskReason: 'A shorter rule deletes older entries the next night.',
          }),
        ],
      },
    ]),
  ],
};
