import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';
import { workspaceWide } from './workspaceWide.ts';

export const workspaceGroup: PermissionGroup = {
  id: 'workspace',
  label: 'Workspace and security',
  permissions: workspaceWide('Workspace settings hold for everyone, not for one form.', [
    {
      id: 'workspace',
      label: 'Workspace settings',
      description: 'Name, language, time zone and defaults.',
      levels: [level('read', 'Read settings.'), level('write', 'Change settings.')],
    },
    {
      id: 'audit-log',
      label: 'Audit log',
      description: 'Who did what, and when.',
      levels: [
        level('read', 'Read the audit log.', {
          risk: 'elevated',
          riskReason: 'The log holds members’ names, addresses, and visited pages.',
        }),
      ],
    },
    {
      id: 'tokens',
      label: 'Access tokens',
      description: 'The tokens of this workspace. A token can never make another one.',
      levels: [
        level('read', 'List tokens, without their secrets.'),
        level('manage', 'Revoke tokens.', {
          risk: 'elevated',
          riskReason: 'Whatever works with a revoked token stops at once.',
        }),
      ],
    },
    {
      id: 'sign-in',
      label: 'Sign-in and SSO',
      description: 'How members prove who they are.',
      levels: [
        level('read', 'Read sign-in settings.'),
        level('manage', 'Change sign-in settings.', {
          requires: grants('members:read'),
          risk: 'dangerous',
          riskReason: 'A wrong setting locks everyone out; a hostile one lets others in.',
        }),
      ],
    },
    {
      id: 'workspace-lifecycle',
      label: 'Delete workspace',
      description: 'The end of everything in it.',
      levels: [
        level('delete', 'Delete the workspace.', {
          requires: grants('workspace:write'),
          risk: 'dangerous',
          riskReason: 'All forms, entries, files, and tokens are deleted after three days, without confirmation.',
        }),
      ],
    },
  ]),
};
