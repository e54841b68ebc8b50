import type { TokenOptions } from '@tokenwright/core';

/** A new field of the port needs an example. */
type Whole<Shape> = Shape extends readonly (infer Item)[]
  ? readonly Whole<Item>[]
  : Shape extends object
    ? { readonly [Key in keyof Shape]-?: Whole<Shape[Key]> }
    : Shape;

export const exampleOptions: Whole<TokenOptions> = {
  version: 'v7',
  groups: [
    {
      id: 'content',
      label: 'Content',
      description: 'More.',
      permissions: [
        {
          id: '__proto__',
          label: 'Forms',
          description: 'More.',
          levels: [
            {
              id: 'read',
              label: 'Read',
              description: 'More.',
              locked: { reason: 'Admins only.', canRequest: false },
              readOnly: true,
              requires: [{ permission: 'entries', level: 'read' }],
              risk: 'elevated',
              riskReason: 'Names.',
              endpoints: [{ method: 'GET', path: '/v1/forms', operationId: 'listForms', needs: [] }],
            },
          ],
          locked: { reason: 'Ask.', canRequest: true },
          excludedFrom: [{ tokenType: 'service', reason: 'No.' }],
        },
        {
          id: 'entries',
          label: 'Entries',
          description: 'More.',
          levels: [
            {
              id: 'read',
              label: 'Read',
              description: 'More.',
              locked: { reason: 'Admins only.', canRequest: false },
              readOnly: true,
              requires: [],
              risk: 'elevated',
              riskReason: 'Names.',
              endpoints: [{ method: 'GET', path: '/v1/forms', operationId: 'listForms', needs: [] }],
            },
          ],
          locked: { reason: 'Ask.', canRequest: true },
          excludedFrom: [{ tokenType: 'service', reason: 'No.' }],
        },
      ],
    },
  ],
  tokenTypes: [
    {
      id: 'scoped',
      label: 'Scoped',
      description: 'More.',
      risk: 'elevated',
      riskReason: 'Wide.',
      permissions: 'choose',
      fixedRights: 'Sends mail',
      resources: { type: 'form', label: 'forms', forms: [{ form: 'one', text: 'form' }], modes: ['selected', 'all'] },
    },
  ],
  expirations: { presets: [7, 30], defaultDays: 30, customDate: false },
  policy: {
    lifetimes: [
      { maxDays: 30, when: { tokenType: 'scoped', permission: '__proto__', risk: 'dangerous' }, reason: 'Harm.' },
    ],
    noExpiration: { allowed: false, reason: 'Ends.' },
    descriptionRequired: { reason: 'Why.' },
    maxResources: { count: 5, reason: 'Few.' },
    maxOverlap: { seconds: 86_400, reason: 'Short.' },
    refusedCombinations: [{ grants: [{ permission: '__proto__', level: 'read' }], reason: 'Both.' }],
    approvals: [
      {
        when: { tokenType: 'scoped', permission: 'a', risk: 'dangerous' },
        justification: true,
        approvers: 'The admins.',
        reason: 'Two pairs of eyes.',
      },
    ],
  },
  templates: [
    {
      id: 'ro',
      label: 'Read only',
      description: 'More.',
      grants: [{ permission: '__proto__', level: 'read' }],
      tokenType: 'scoped',
      resourceMode: 'all',
      expiration: { days: 7 },
    },
  ],
  owners: [{ id: 'ci', label: 'CI', kind: 'service', gone: false }],
  listing: {
    search: true,
    statuses: ['active', 'expiring', 'inactive'],
    sorts: ['newest', 'name'],
    counts: true,
    hygiene: ['unused'],
  },
  names: 'required',
  descriptions: 'optional',
  serverTime: '2026-03-01T12:00:00.000Z',
  canCreate: { allowed: true, reason: 'Admin.' },
};
