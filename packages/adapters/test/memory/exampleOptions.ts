import type { TokenOptions } from '@tokenwright/core';

export const exampleOptions: TokenOptions = {
  version: 'v1',
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        {
          id: 'forms',
          label: 'Forms',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Write' },
            { id: 'delete', label: 'Delete', risk: 'dangerous', riskReason: 'Deletes forms for good.' },
          ],
        },
        {
          id: 'exports',
          label: 'Exports',
          levels: [{ id: 'run', label: 'Run', requires: [{ permission: 'forms', level: 'write' }] }],
        },
        {
          id: 'billing',
          label: 'Billing',
          levels: [{ id: 'read', label: 'Read' }],
          locked: { reason: 'Ask the owner.' },
        },
        {
          id: 'members',
          label: 'Members',
          levels: [{ id: 'read', label: 'Read' }],
          excludedFrom: [{ tokenType: 'scoped', reason: 'Members belong to the workspace.' }],
        },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token' },
    { id: 'scoped', label: 'Scoped form token', resources: { type: 'form', label: 'forms' } },
  ],
  expirations: { presets: [7, 30, 90] },
  policy: {
    lifetimes: [
      { maxDays: 365, reason: 'A year is the most.' },
      { maxDays: 30, when: { risk: 'dangerous' }, reason: 'It can delete.' },
    ],
    maxResources: { count: 2, reason: 'Two are enough.' },
    refusedCombinations: [
      {
        grants: [
          { permission: 'forms', level: 'delete' },
          { permission: 'members', level: 'read' },
        ],
        reason: 'Too much for one token.',
      },
    ],
  },
};
