import type { PermissionGroup, PermissionLevel } from '../../src/api/tokenOptions.ts';

const level = (id: string, more: Omit<PermissionLevel, 'id' | 'label'> = {}): PermissionLevel => ({
  id,
  label: id.charAt(0).toUpperCase() + id.slice(1),
  ...more,
});

export const exampleGroups: readonly PermissionGroup[] = [
  {
    id: 'content',
    label: 'Content',
    permissions: [
      {
        id: 'forms',
        label: 'Forms',
        description: 'Titles and fields.',
        levels: [
          level('read', {
            endpoints: [
              { method: 'GET', path: '/v1/forms' },
              { method: 'GET', path: '/v1/forms/{id}' },
            ],
          }),
          level('write', { risk: 'elevated', riskReason: 'Visitors see it at once.' }),
          level('delete', { risk: 'dangerous', riskReason: 'Nobody can bring it back.' }),
        ],
      },
      {
        id: 'entries',
        label: 'Entries',
        levels: [
          level('read', { requires: [{ permission: 'forms', level: 'read' }] }),
          level('write', { requires: [{ permission: 'forms', level: 'write' }] }),
        ],
      },
      {
        id: 'exports',
        label: 'Exports',
        levels: [level('run', { requires: [{ permission: 'entries', level: 'read' }] })],
      },
    ],
  },
  {
    id: 'people',
    label: 'People',
    permissions: [
      {
        id: 'members',
        label: 'Members',
        levels: [level('read')],
        excludedFrom: [{ tokenType: 'scoped', reason: 'Members belong to the workspace.' }],
      },
      {
        id: 'billing',
        label: 'Billing',
        levels: [level('read')],
        locked: { reason: 'Ask the owner.', canRequest: true },
      },
      {
        id: 'invoices',
        label: 'Invoices',
        levels: [level('read'), level('send', { requires: [{ permission: 'billing', level: 'read' }] })],
      },
    ],
  },
];
