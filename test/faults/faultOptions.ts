import type { Drafts, TokenOptions } from '@tokenwright/core';

export const faultOptions: TokenOptions = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        { id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] },
        { id: 'deploy', label: 'Deploy', levels: [{ id: 'read', label: 'Read' }] },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service token' }],
  expirations: { presets: [30] },
  policy: { approvals: [{ when: { permission: 'deploy' }, reason: 'Deployments need a second member.' }] },
};

export function draftsFor(name: string): Drafts {
  return {
    name: { name, description: '' },
    permissions: { grants: [{ permission: 'forms', level: 'read' }] },
    access: { tokenType: 'service', resourceMode: 'selected', resources: [], expiration: '30', date: '' },
  };
}
