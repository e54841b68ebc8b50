import { createTokenServer, defineCatalogue, type TokenServer, type TokenServerConfig } from '@tokenwright/server';

export const WORKSPACE = 'x-workspace';
/** `grace` approves. */
export const MEMBER = 'x-member';

const options = defineCatalogue({
  groups: [
    {
      id: 'g',
      label: 'G',
      permissions: [
        { id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] },
        { id: 'deploy', label: 'Deploy', levels: [{ id: 'read', label: 'Read' }] },
      ],
    },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
  policy: { approvals: [{ when: { permission: 'deploy' }, reason: 'Deployments need a second member.' }] },
});

type ReplicaConfig = Pick<TokenServerConfig, 'database' | 'serverKey'> & Partial<TokenServerConfig>;

export function replicaConfig(config: ReplicaConfig): TokenServerConfig {
  return {
    tokenPrefix: 'mtl',
    rateLimit: false,
    options: () => options,
    authenticate: ({ headers }) => ({
      workspaceId: headers.get(WORKSPACE) ?? 'w',
      ...(headers.get(MEMBER) === 'grace'
        ? { memberId: 'grace', memberName: 'Grace', tokenRights: 'all' }
        : { memberId: 'ada', memberName: 'Ada' }),
    }),
    ...config,
  };
}

export function createReplica(config: ReplicaConfig): TokenServer {
  return createTokenServer(replicaConfig(config));
}

export function creationRequest(name: string, permission = 'forms') {
  const permissions = [{ permission, level: 'read' }];
  return { name, permissions, tokenType: 'service', expiration: { days: 7 } };
}

export function creationOf(name: string, key: string, workspace: string, permission?: string) {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-tokenwright': '1',
      [WORKSPACE]: workspace,
      'idempotency-key': key,
    },
    body: JSON.stringify(creationRequest(name, permission)),
  } satisfies RequestInit;
}
