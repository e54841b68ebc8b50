import { createTokenServer, defineCatalogue, type TokenServer, type TokenServerConfig } from '@tokenwright/server';

export const WORKSPACE = 'x-workspace';

const options = defineCatalogue({
  groups: [
    { id: 'g', label: 'G', permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }] },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
});

type ReplicaConfig = Pick<TokenServerConfig, 'database' | 'serverKey'> & Partial<TokenServerConfig>;

export function replicaConfig(config: ReplicaConfig): TokenServerConfig {
  return {
    tokenPrefix: 'mtl',
    rateLimit: false,
    options: () => options,
    authenticate: ({ headers }) => ({
      workspaceId: headers.get(WORKSPACE) ?? 'w',
      memberId: 'ada',
      memberName: 'Ada',
    }),
    ...config,
  };
}

export function createReplica(config: ReplicaConfig): TokenServer {
  return createTokenServer(replicaConfig(config));
}

export function creationRequest(name: string) {
  const permissions = [{ permission: 'forms', level: 'read' }];
  return { name, permissions, tokenType: 'service', expiration: { days: 7 } };
}

export function creationOf(name: string, key: string, workspace: string) {
  return {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-tokenwright': '1',
      [WORKSPACE]: workspace,
      'idempotency-key': key,
    },
    body: JSON.stringify(creationRequest(name)),
  } satisfies RequestInit;
}
