import { createTokenServer, defineCatalogue, type TokenServer, type TokenServerConfig } from '@tokenwright/server';

/** By these headers a replica knows who is signed in: the workspace; the member is always the same. */
export const WORKSPACE = 'x-workspace';

const options = defineCatalogue({
  groups: [
    { id: 'g', label: 'G', permissions: [{ id: 'forms', label: 'Forms', levels: [{ id: 'read', label: 'Read' }] }] },
  ],
  tokenTypes: [{ id: 'service', label: 'Service' }],
  expirations: { presets: [7] },
});

type ReplicaConfig = Pick<TokenServerConfig, 'database' | 'serverKey'> & Partial<TokenServerConfig>;

/** How the token servers of a product are set up; replicas share the database and the server key, and nothing else. */
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

/** A request that every replica grants. */
export function creationRequest(name: string) {
  const permissions = [{ permission: 'forms', level: 'read' }];
  return { name, permissions, tokenType: 'service', expiration: { days: 7 } };
}

/** What a replica is sent to make a token of this name. */
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
