import type { Permission, PermissionGroup, PermissionLevel, TokenOptions } from '@tokenwright/core';

type Risk = Pick<PermissionLevel, 'risk' | 'riskReason'>;

const dangerous = (riskReason: string): Risk => ({ risk: 'dangerous', riskReason });
const elevated = (riskReason: string): Risk => ({ risk: 'elevated', riskReason });
const id = (label: string, group: string) => `${group}-${label.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
const METADATA = [{ permission: 'repository-metadata', level: 'read' }];

/** Names, access levels and the mandatory metadata as docs.github.com lists them for fine-grained personal access tokens. */
function permission(group: string, label: string, access: string, write: Risk = {}, reads: string[] = []): Permission {
  const requires = group === 'repository' && label !== 'Metadata' ? METADATA : [];
  const endpoints = reads.map((path) => ({ method: 'GET', path }));
  const levels: PermissionLevel[] = [
    { id: 'read', label: 'Read-only', requires, ...(endpoints.length > 0 && { endpoints }) },
    { id: 'write', label: 'Read and write', requires, ...write },
  ];
  return { id: id(label, group), label, levels: levels.filter((level) => access.includes(level.id.charAt(0))) };
}

const repository = (...args: [label: string, access: string, write?: Risk, reads?: string[]]) =>
  permission('repository', ...args);
const organization = (...args: [label: string, access: string, write?: Risk, reads?: string[]]) =>
  permission('organization', ...args);
const account = (...args: [label: string, access: string, write?: Risk, reads?: string[]]) =>
  permission('account', ...args);

const groups: readonly PermissionGroup[] = [
  {
    id: 'repository',
    label: 'Repository permissions',
    description: 'What the token may do in the repositories that it can reach.',
    permissions: [
      repository('Actions', 'rw', elevated('Starts and stops workflows.'), ['/repos/{owner}/{repo}/actions/runs']),
      repository('Administration', 'rw', dangerous('Deletes repositories, and decides who may enter them.')),
      repository('Attestations', 'rw'),
      repository('Code scanning alerts', 'rw', {}, ['/repos/{owner}/{repo}/code-scanning/alerts']),
      repository('Codespaces', 'rw'),
      repository('Codespaces lifecycle admin', 'rw'),
      repository('Codespaces metadata', 'r'),
      repository('Codespaces secrets', 'w', dangerous('Replaces secrets that codespaces run with.')),
      repository('Commit statuses', 'rw', {}, ['/repos/{owner}/{repo}/commits/{ref}/statuses']),
      repository('Contents', 'rw', dangerous('Pushes commits, and merges them.'), [
        '/repos/{owner}/{repo}/contents/{path}',
      ]),
      repository('Custom properties', 'rw'),
      repository('Dependabot alerts', 'rw', {}, ['/repos/{owner}/{repo}/dependabot/alerts']),
      repository('Dependabot secrets', 'rw', dangerous('Replaces secrets that updates run with.')),
      repository('Deployments', 'rw', elevated('Marks deployments as done.'), ['/repos/{owner}/{repo}/deployments']),
      repository('Discussions', 'rw'),
      repository('Environments', 'rw', elevated('Changes what protects a deployment.')),
      repository('Issues', 'rw', {}, ['/repos/{owner}/{repo}/issues', '/repos/{owner}/{repo}/issues/{issue_number}']),
      repository('Merge queues', 'rw'),
      repository('Metadata', 'r', {}, ['/repos/{owner}/{repo}']),
      repository('Pages', 'rw', elevated('Changes what a public site shows.'), ['/repos/{owner}/{repo}/pages']),
      repository('Pull requests', 'rw', {}, ['/repos/{owner}/{repo}/pulls']),
      repository('Repository security advisories', 'rw'),
      repository('Secret scanning alerts', 'rw', {}, ['/repos/{owner}/{repo}/secret-scanning/alerts']),
      repository('Secrets', 'rw', dangerous('Replaces secrets that workflows run with.')),
      repository('Variables', 'rw'),
      repository('Webhooks', 'rw', elevated('Sends what happens in a repository to any address.'), [
        '/repos/{owner}/{repo}/hooks',
      ]),
      repository('Workflows', 'w', dangerous('Changes code that runs with the secrets of the repository.')),
    ],
  },
  {
    id: 'organization',
    label: 'Organization permissions',
    description: 'What the token may do to the organization itself.',
    permissions: [
      organization('Administration', 'rw', dangerous('Changes the settings of the whole organization.')),
      organization('Blocking users', 'rw', {}, ['/orgs/{org}/blocks']),
      organization('Custom organization roles', 'rw', dangerous('Gives rights to others.')),
      organization('Custom properties', 'rw'),
      organization('Custom repository roles', 'rw', dangerous('Gives rights to others.')),
      organization('Events', 'r'),
      organization('GitHub Copilot Business', 'rw', elevated('Seats cost money.')),
      organization('Issue types', 'rw'),
      organization('Members', 'rw', dangerous('Invites and removes people.'), ['/orgs/{org}/members']),
      organization('Organization codespaces', 'rw'),
      organization('Organization codespaces secrets', 'rw', dangerous('Replaces secrets.')),
      organization('Organization codespaces settings', 'rw'),
      organization('Organization dependabot secrets', 'rw', dangerous('Replaces secrets.')),
      organization('Personal access token requests', 'rw', dangerous('Approves tokens of others.')),
      organization('Personal access tokens', 'rw', dangerous('Revokes tokens of others.')),
      organization('Plan', 'r'),
      organization('Projects', 'rw'),
      organization('Secrets', 'rw', dangerous('Replaces secrets that workflows run with.')),
      organization('Self-hosted runners', 'rw', dangerous('Adds machines that run the organization’s code.')),
      organization('Team discussions', 'rw'),
      organization('Variables', 'rw'),
      organization('Webhooks', 'rw', elevated('Sends what happens to any address.'), ['/orgs/{org}/hooks']),
    ],
  },
  {
    id: 'account',
    label: 'Account permissions',
    description: 'What the token may do to your own account.',
    permissions: [
      account('Block another user', 'rw'),
      account('Codespaces user secrets', 'rw', dangerous('Replaces your secrets.')),
      account('Copilot Chat', 'r'),
      account('Email addresses', 'rw', {}, ['/user/emails']),
      account('Followers', 'rw', {}, ['/user/followers']),
      account('Gists', 'w'),
      account('Git SSH keys', 'rw', dangerous('Whoever adds a key can push as you.'), ['/user/keys']),
      account('GPG keys', 'rw', elevated('Signatures of a new key count as yours.')),
      account('Interaction limits', 'rw'),
      account('Plan', 'r'),
      account('Private repository invitations', 'r'),
      account('Profile', 'w'),
      account('SSH signing keys', 'rw', elevated('Signatures of a new key count as yours.')),
      account('Starring', 'rw'),
      account('Watching', 'rw'),
    ],
  },
];

/** GitHub's fine-grained permissions as public documentation names them, for a story: 64 in three long groups. */
export const githubCatalogue: TokenOptions = {
  groups,
  tokenTypes: [{ id: 'personal', label: 'Fine-grained personal access token' }],
  expirations: { presets: [7, 30, 60, 90], defaultDays: 30, customDate: true },
};
