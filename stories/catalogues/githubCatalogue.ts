import type { TokenOptions } from '@tokenwright/core';
import { githubPermission } from './github/githubPermission.ts';
import { organizationPermissions } from './github/organizationPermissions.ts';
import { repositoryPermissions } from './github/repositoryPermissions.ts';
import { userPermissions } from './github/userPermissions.ts';

const METADATA = [{ permission: 'metadata', level: 'read' }];

/**
 * GitHub’s 73 fine-grained permissions, from github/docs,
 * `src/github-apps/data/fpt-2026-03-10/fine-grained-pat-permissions.json` (commit 0a351d98e5f6). Omits requests that need
 * several permissions. Risks and reasons are ours.
 */
export const githubCatalogue: TokenOptions = {
  groups: [
    {
      id: 'repository',
      label: 'Repository permissions',
      description: 'What the token may do in the repositories that it can reach.',
      permissions: repositoryPermissions.map((each) => githubPermission(each, each.id === 'metadata' ? [] : METADATA)),
    },
    {
      id: 'organization',
      label: 'Organization permissions',
      description: 'What the token may do to the organization itself.',
      permissions: organizationPermissions.map((each) => githubPermission(each)),
    },
    {
      id: 'user',
      label: 'User permissions',
      description: 'What the token may do to your own account.',
      permissions: userPermissions.map((each) => githubPermission(each)),
    },
  ],
  tokenTypes: [{ id: 'personal', label: 'Fine-grained personal access token' }],
  expirations: { presets: [7, 30, 60, 90], defaultDays: 30, customDate: true },
};
