import type { TokenApi, TokenOptions, TokenRequest } from '@tokenwright/core';
import { createGitLabApi, gitLabDeviations } from '../../cookbook/gitlab.ts';
import { createGraphQlApi } from '../../cookbook/graphql.ts';
import { createNpmRegistryApi } from '../../cookbook/npmRegistry.ts';
import { createPageNumbersApi } from '../../cookbook/pageNumbers.ts';
import { createRpcApi } from '../../cookbook/rpc.ts';
import { createStrapiApi } from '../../cookbook/strapi.ts';
import type { ContractSubject } from '../../src/contract.ts';
import { createFaultyBackend } from '../../src/faulty.ts';
import type { RestTransport } from '../../src/rest.ts';
import { gitlabServer } from './gitlabServer.ts';
import { graphqlServer } from './graphqlServer.ts';
import { createKeyStore, type KeyStore } from './keyStore.ts';
import { npmRegistryServer } from './npmRegistryServer.ts';
import { pageNumbersServer } from './pageNumbersServer.ts';
import { rpcServer } from './rpcServer.ts';
import { type ExampleServer, serve } from './serve.ts';
import { strapiServer } from './strapiServer.ts';

const level = (id: string, label: string) => ({ id, label });

const options = (tokenType: string, more: Partial<TokenOptions> = {}): TokenOptions => ({
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        { id: 'forms', label: 'Forms', levels: [level('forms:read', 'Read'), level('forms:write', 'Write')] },
        { id: 'entries', label: 'Entries', levels: [level('entries:read', 'Read')] },
      ],
    },
  ],
  tokenTypes: [{ id: tokenType, label: 'Token' }],
  expirations: { presets: [7, 30] },
  policy: { noExpiration: { allowed: true } },
  ...more,
});

const flat = (scopes: readonly string[]): Pick<TokenOptions, 'groups'> => ({
  groups: [
    {
      id: 'scopes',
      label: 'Scopes',
      permissions: scopes.map((scope) => ({ id: scope, label: scope, levels: [level(scope, 'Use')] })),
    },
  ],
});

const pairs: Pick<TokenOptions, 'groups'> = {
  groups: [
    {
      id: 'content',
      label: 'Content',
      permissions: [
        { id: 'forms', label: 'Forms', levels: [level('read', 'Read'), level('write', 'Write')] },
        { id: 'entries', label: 'Entries', levels: [level('read', 'Read')] },
      ],
    },
  ],
};

interface Entry {
  readonly create: (options: TokenOptions, transport: RestTransport) => TokenApi;
  readonly server: ExampleServer;
  readonly options: TokenOptions;
  readonly changes?: Partial<TokenRequest>;
  readonly subject?: Partial<ContractSubject>;
  readonly isUnique?: boolean;
}

const entries = {
  strapi: {
    create: createStrapiApi,
    server: strapiServer,
    options: options('personal', {
      tokenTypes: [
        { id: 'personal', label: 'Custom' },
        {
          id: 'full-access',
          label: 'Full access',
          permissions: 'none',
          risk: 'dangerous',
          riskReason: 'It can do all.',
        },
      ],
    }),
  },
  rpc: { create: createRpcApi, server: rpcServer, options: options('personal') },
  gitlab: {
    create: createGitLabApi,
    server: gitlabServer,
    options: options('personal', {
      ...flat(['forms:read', 'forms:write', 'entries:read']),
      expirations: { presets: [7, 30], customDate: false },
      policy: { lifetimes: [{ maxDays: 366, reason: 'A year is enough.' }] },
    }),
    changes: { permissions: [{ permission: 'forms:read', level: 'forms:read' }] },
    subject: { deviations: gitLabDeviations },
    isUnique: false,
  },
  npmRegistry: {
    create: createNpmRegistryApi,
    server: npmRegistryServer,
    options: options('personal', { ...pairs, names: 'none', expirations: 'none', policy: {} }),
    changes: { name: '', permissions: [{ permission: 'forms', level: 'read' }], expiration: 'never' },
  },
  graphql: { create: createGraphQlApi, server: graphqlServer, options: options('personal') },
  pageNumbers: {
    create: createPageNumbersApi,
    server: pageNumbersServer,
    options: options('personal', pairs),
    changes: { permissions: [{ permission: 'forms', level: 'read' }] },
  },
} as const satisfies Readonly<Record<string, Entry>>;

export const cookbookSubjects = Object.entries(entries).map(([name, entry]) => ({
  name,
  subject: () => subjectOf(entry),
}));

function subjectOf({ create, server, options: offered, changes, subject, isUnique }: Entry): ContractSubject {
  const isNamed = offered.names !== 'none';
  const connect = (store: KeyStore, isSignedIn = true) => {
    const { fetch, breakNext } = createFaultyBackend(serve(server, store, isSignedIn));
    return { api: create(offered, { baseUrl: 'https://api.test/v1', fetch }), breakNext };
  };
  const store = createKeyStore({ isNamed, isUnique: isUnique ?? isNamed });
  const { description, ...request } = {
    name: 'CRM sync',
    description: 'Nightly',
    permissions: [{ permission: 'forms', level: 'forms:read' }],
    tokenType: 'personal',
    expiration: { days: 30 },
    ...changes,
  } as TokenRequest;
  return {
    ...connect(store),
    request: isNamed ? ({ ...request, description } as TokenRequest) : request,
    signedOut: connect(store, false).api,
    stranger: connect(createKeyStore({ isNamed })).api,
    ...subject,
  };
}
