import type { GithubPermission } from './githubPermission.ts';

/** What a token may do to the account of the person. */
export const userPermissions: readonly GithubPermission[] = [
  { id: 'blocking', label: 'Block another user', read: ['GET /user/blocks'], write: ['PUT /user/blocks/{username}'] },
  {
    id: 'codespaces_user_secrets',
    label: 'Codespaces user secrets',
    read: ['GET /user/codespaces/secrets'],
    write: ['PUT /user/codespaces/secrets/{secret_name}'],
    risk: 'dangerous',
    riskReason: 'Replaces your secrets.',
  },
  {
    id: 'emails',
    label: 'Email addresses',
    read: ['GET /user/emails'],
    write: ['POST /user/emails'],
    risk: 'elevated',
    riskReason: 'Whoever adds an address may take the account over.',
  },
  { id: 'followers', label: 'Followers', read: ['GET /user/followers'], write: ['PUT /user/following/{username}'] },
  {
    id: 'gpg_keys',
    label: 'GPG keys',
    read: ['GET /user/gpg_keys'],
    write: ['POST /user/gpg_keys'],
    risk: 'elevated',
    riskReason: 'Signatures of a new key count as yours.',
  },
  { id: 'gists', label: 'Gists', write: ['POST /gists', 'PATCH /gists/{gist_id}'] },
  {
    id: 'keys',
    label: 'Git SSH keys',
    read: ['GET /user/keys'],
    write: ['POST /user/keys'],
    risk: 'dangerous',
    riskReason: 'Whoever adds a key can push as you.',
  },
  {
    id: 'interaction_limits',
    label: 'Interaction limits',
    read: ['GET /user/interaction-limits'],
    write: ['PUT /user/interaction-limits'],
  },
  { id: 'plan', label: 'Plan', read: ['GET /users/{username}/settings/billing/usage'] },
  { id: 'private_repository_invitations', label: 'Private repository invitations', read: [] },
  { id: 'profile', label: 'Profile', write: ['PATCH /user'] },
  {
    id: 'git_signing_ssh_public_keys',
    label: 'SSH signing keys',
    read: ['GET /user/ssh_signing_keys'],
    write: ['POST /user/ssh_signing_keys'],
    risk: 'elevated',
    riskReason: 'Signatures of a new key count as yours.',
  },
  { id: 'starring', label: 'Starring', read: ['GET /user/starred'], write: [] },
  { id: 'watching', label: 'Watching', read: ['GET /user/subscriptions'] },
];
