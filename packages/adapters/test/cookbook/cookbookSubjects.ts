import type { TokenApi, TokenOptions, TokenRequest } from '@tokenwright/core';
import { createGitLabApi, gitLabDeviations } from '../../cookbook/gitlab.ts';
import { createGraphQlApi } from '../../cookbook/graphql.ts';
import { createJsonApi } from '../../cookbook/jsonApi.ts';
import { createNpmRegistryApi } from '../../cookbook/npmRegistry.ts';
import { createPageNumbersApi } from '../../cookbook/pageNumbers.ts';
import { createRpcApi } from '../../cookbook/rpc.ts';
import { createScopedKeysApi } from '../../cookbook/scopedKeys.ts';
import { createStrapiApi } from '../../cookbook/strapi.ts';
import type { ContractSubject } from '../../src/contract.ts';
import { createFaultyBackend } from '../../src/faulty.ts';
import type { RestTransport } from '../../src/rest.ts';
import { gitlabServer } from './gitlabServer.ts';
import { graphqlServer } from './graphqlServer.ts';
import { jsonApiServer } from './jsonApiServer.ts';
import { createKeyStore, type KeyStore } from './keyStore.ts';
import { npmRegistryServer } from './npmRegistryServer.ts';
import { pageNumbersServer } from './pageNumbersServer.ts';
import { rpcServer } from './rpcServer.ts';
import { scopedKeysServer } from './scopedKeysServer.ts';
import { type ExampleServer, serve } from './serve.ts';
import { strapiServer } from './strapiServer.ts';

const level = (id: string, label: string) => ({ id, label });

const fullAccess = (id: string) =>
  ({ id, label: 'Full access', permissions: 'none', risk: 'dangerous', riskReason: 'It can do all.' }) as const;

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
  readonly others?: readonly Partial<TokenRequest>[];
  readonly subject?: Partial<ContractSubject>;
  readonly isUnique?: boolean;
}

const entries = {
  strapi: {
    create: createStrapiApi,
    server: strapiServer,
    options: options('personal', {
      expirations: { presets: [7, 30], customDate: false },
      tokenTypes: [{ id: 'personal', label: 'Custom' }, fullAccess('full-access')],
    }),
    others: [{ tokenType: 'full-access', permissions: [] }],
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
  jsonApi: {
    create: createJsonApi,
    server: jsonApiServer,
    options: options('scoped', {
      tokenTypes: [{ id: 'scoped', label: 'Scoped key' }, fullAccess('full')],
      ...{ descriptions: 'none', expirations: 'none', policy: {}, listing: { search: true } },
    }),
    changes: { tokenType: 'scoped', expiration: 'never' },
    others: [{ tokenType: 'full', permissions: [] }],
  },
  scopedKeys: {
    create: createScopedKeysApi,
    server: scopedKeysServer,
    options: options('projects', {
      tokenTypes: [
        {
          id: 'projects',
          label: 'Project key',
          resources: { type: 'projects', label: 'projects', modes: ['selected', 'all'] },
        },
        { id: 'teams', label: 'Team key', resources: { type: 'teams', label: 'teams', modes: ['selected'] } },
      ],
      descriptions: 'none',
    }),
    changes: { tokenType: 'projects', resources: { mode: 'selected', ids: ['1', '3'] } },
    others: [{ resources: { mode: 'all' } }, { tokenType: 'teams', resources: { mode: 'selected', ids: ['design'] } }],
    subject: { pageSize: Number.POSITIVE_INFINITY },
  },
} as const satisfies Readonly<Record<string, Entry>>;

export const cookbookSubjects = Object.entries(entries).map(([name, entry]) => ({
  name,
  subject: () => subjectOf(entry),
}));

function subjectOf({
  create,
  server,
  options: offered,
  changes,
  others = [],
  subject,
  isUnique,
}: Entry): ContractSubject {
  const isNamed = offered.names !== 'none';
  const connect = (store: KeyStore, isSignedIn = true) => {
    const { fetch, breakNext } = createFaultyBackend(serve(server, store, isSignedIn));
    return { api: create(offered, { baseUrl: 'https://api.test/v1', fetch }), breakNext };
  };
  const store = createKeyStore({ isNamed, isUnique: isUnique ?? isNamed });
  const { description, ...bare } = {
    name: 'CRM sync',
    description: 'Nightly',
    permissions: [{ permission: 'forms', level: 'forms:read' }],
    tokenType: 'personal',
    expiration: { days: 30 },
    ...changes,
  } as TokenRequest;
  const request = (isNamed ? { ...bare, description } : bare) as TokenRequest;
  return {
    ...connect(store),
    request,
    otherRequests: others.map((other) => ({ ...request, ...other })),
    signedOut: connect(store, false).api,
    stranger: connect(createKeyStore({ isNamed })).api,
    ...subject,
  };
}
