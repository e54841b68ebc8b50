export type RoleId = 'owner' | 'admin' | 'editor' | 'analyst' | 'viewer';

export interface Role {
  readonly id: RoleId;
  readonly label: string;
  readonly summary: string;
  readonly mayGrant: (level: GrantedLevel) => boolean;
}

export interface GrantedLevel {
  readonly group: string;
  readonly permission: string;
  readonly level: string;
  readonly risk: 'low' | 'elevated' | 'dangerous';
}

const OWNERS_ONLY = ['billing:manage', 'payment-methods:manage', 'workspace-lifecycle:delete'];
const WORKSPACE_GROUPS = ['domains', 'members', 'billing', 'workspace'];
const READABLE = ['forms', 'entries', 'exports', 'analytics', 'webhooks', 'themes', 'integrations', 'automations'];

export const roles: readonly Role[] = [
  { id: 'owner', label: 'Owner', summary: 'Everything, the plan and its end included.', mayGrant: () => true },
  {
    id: 'admin',
    label: 'Admin',
    summary: 'Everything but paying and deleting the workspace.',
    mayGrant: ({ permission, level }) => !OWNERS_ONLY.includes(`${permission}:${level}`),
  },
  {
    id: 'editor',
    label: 'Editor',
    summary: 'Builds forms and works with entries.',
    mayGrant: ({ group, risk }) => !WORKSPACE_GROUPS.includes(group) && risk !== 'dangerous',
  },
  {
    id: 'analyst',
    label: 'Analyst',
    summary: 'Reads entries, makes reports and exports.',
    mayGrant: ({ group, permission, level }) =>
      (READABLE.includes(group) && level === 'read') ||
      ['exports:write', 'reports:write'].includes(`${permission}:${level}`),
  },
  {
    id: 'viewer',
    label: 'Viewer',
    summary: 'Looks at forms, entries and their numbers.',
    mayGrant: ({ group, level, risk }) =>
      ['forms', 'entries', 'analytics'].includes(group) && level === 'read' && risk === 'low',
  },
];
