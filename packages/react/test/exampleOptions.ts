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
          description: 'Titles and fields.',
          levels: [
            { id: 'read', label: 'Read' },
            { id: 'write', label: 'Write', risk: 'elevated', riskReason: 'Visitors see it at once.' },
            { id: 'delete', label: 'Delete', risk: 'dangerous', riskReason: 'Nobody can bring it back.' },
          ],
        },
        {
          id: 'exports',
          label: 'Exports',
          levels: [{ id: 'run', label: 'Run', requires: [{ permission: 'forms', level: 'write' }] }],
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
          excludedFrom: [{ tokenType: 'scoped', reason: 'Members belong to the workspace.' }],
        },
        {
          id: 'billing',
          label: 'Billing',
          levels: [{ id: 'read', label: 'Read' }],
          locked: { reason: 'Ask the owner.' },
        },
      ],
    },
  ],
  tokenTypes: [
    { id: 'service', label: 'Service token', description: 'For workspace-wide automations.' },
    { id: 'scoped', label: 'Scoped form token', resources: { type: 'form', label: 'forms' } },
  ],
  expirations: { presets: [7, 30, 90], defaultDays: 30 },
  policy: {
    lifetimes: [
      { maxDays: 365, reason: 'Tokens are renewed once a year.' },
      { maxDays: 30, when: { risk: 'dangerous' }, reason: 'A token that deletes lives 30 days.' },
    ],
  },
};
