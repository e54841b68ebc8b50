import { defineCatalogue } from '../src/catalogue/catalogueIndex.ts';

export const exampleOptions = defineCatalogue({
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        { id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] },
        {
          id: 'entries',
          label: 'Entries',
          levels: [
            { id: 'read', label: 'Read', requires: [{ permission: 'forms', level: 'read' }] },
            { id: 'write', label: 'Write' },
            { id: 'delete', label: 'Delete', risk: 'dangerous', riskReason: 'Deleted entries do not come back.' },
          ],
        },
        {
          id: 'exports',
          label: 'Export data',
          levels: [{ id: 'run', label: 'Run', requires: [{ permission: 'entries', level: 'read' }] }],
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
          levels: [{ id: 'read', label: 'Read' }],
          excludedFrom: [{ tokenType: 'scoped', reason: 'Members belong to no form.' }],
        },
        {
          id: 'billing',
          label: 'Billing',
          levels: [{ id: 'manage', label: 'Manage' }],
          locked: { reason: 'Only owners pay.' },
        },
        { id: '__proto__', label: 'Oddly named', levels: [{ id: 'constructor', label: 'Oddly named too' }] },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    {
      id: 'scoped',
      label: 'Scoped form token',
      resources: { type: 'forms', label: 'forms', modes: ['selected', 'all-current', 'all'] },
    },
  ],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
  policy: {
    lifetimes: [
      { maxDays: 365, reason: 'Tokens are renewed once a year.' },
      { maxDays: 30, when: { risk: 'dangerous' }, reason: 'Dangerous tokens live a month.' },
    ],
    maxResources: { count: 20, reason: 'More are a service token.' },
    refusedCombinations: [
      {
        grants: [
          { permission: 'exports', level: 'run' },
          { permission: 'members', level: 'read' },
        ],
        reason: 'Exports and members together would leave the house.',
      },
    ],
  },
});
