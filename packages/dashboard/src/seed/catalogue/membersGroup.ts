import type { PermissionGroup } from '@tokenwright/core';
import { grants } from './grants.ts';
import { level } from './level.ts';
import { workspaceWide } from './workspaceWide.ts';

export const membersGroup: PermissionGroup = {
  id: 'members',
  label: 'Members',
  permissions: workspaceWide('Members belong to the whole workspace, not to a form.', [
    {
      id: 'members',
      label: 'Members',
      description: 'Names, email addresses, and roles.',
      levels: [
        level('read', 'List members with their roles.'),
        level('write', 'Invite people into the workspace.', {
          risk: 'dangerous',
          riskReason: 'An invited member sees entries from the first sign-in.',
        }),
        level('remove', 'Remove members.', {
          risk: 'dangerous',
          riskReason: 'A removed member is signed out everywhere, and the tokens they made are revoked.',
        }),
      ],
    },
    {
      id: 'roles',
      label: 'Roles',
      description: 'What each role may do.',
      levels: [
        level('read', 'Read roles and their rights.'),
        level('manage', 'Change roles and assign them.', {
          requires: grants('members:read'),
          risk: 'dangerous',
          riskReason: 'A member who can change roles can give anyone every right, including themselves.',
        }),
      ],
    },
    {
      id: 'teams',
      label: 'Teams',
      description: 'Members in groups, for assignment and sharing.',
      levels: [
        level('read', 'List teams.', { requires: grants('members:read') }),
        level('write', 'Create teams and choose their members.', {
          risk: 'elevated',
          riskReason: 'A new team member sees every form that is shared with the team.',
        }),
      ],
    },
    {
      id: 'guests',
      label: 'Guest links',
      description: 'Access for people outside the workspace, one form at a time.',
      levels: [
        level('read', 'List guest links.', { requires: grants('forms:read') }),
        level('manage', 'Create and end guest links.', {
          risk: 'dangerous',
          riskReason: 'Anyone with a guest link can read the form’s entries without signing in.',
        }),
      ],
    },
  ]),
};
