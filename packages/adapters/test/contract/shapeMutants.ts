import { type Idempotency, type TokenApi, TokenApiError, type TokenOptions } from '@tokenwright/core';
import { apiMethods, portMethods } from '@tokenwright/core/api';
import { checkOfMethod } from '../../src/contract/checks/shapeChecks.ts';
import { type Mistake, type Mutant, misreadCreated, mutant } from './mutant.ts';

const misoffer =
  (change: (options: TokenOptions) => unknown): Mistake =>
  (right) => ({ loadOptions: async () => change(await right.loadOptions()) as TokenOptions });

const inFirstGroup = (change: (permissions: TokenOptions['groups'][number]['permissions']) => unknown): Mistake =>
  misoffer((options) => ({
    ...options,
    groups: options.groups.map((group) => ({ ...group, permissions: change(group.permissions) })),
  }));

const optionalMethods = apiMethods.filter((method) => !portMethods[method].isRequired);

const stubs: readonly Mutant[] = optionalMethods.map((method) =>
  mutant(
    method in checkOfMethod ? checkOfMethod[method as keyof typeof checkOfMethod] : 'shape/no-stubs',
    `has a \`${method}\` that always fails`,
    () => ({ [method]: () => Promise.reject(new TokenApiError('unavailable')) }),
  ),
);

export const shapeMutants: readonly Mutant[] = [
  ...stubs,
  mutant('shape/idempotency', 'says only that it is idempotent', () => ({
    idempotency: true as unknown as Idempotency,
  })),
  mutant('shape/methods', 'sets what it cannot do to null', () => ({ searchResources: null }) as unknown as TokenApi),
  mutant('shape/no-stubs', 'has a method that says "not implemented"', () => ({
    acknowledge: () => Promise.reject(new Error('Not implemented')),
  })),
  mutant('shape/no-stubs', 'throws at once from a method that it does not have', () => ({
    findByIntent() {
      throw new Error('findByIntent is not supported');
    },
  })),
  mutant(
    'options/shape',
    'sends presets as strings',
    misoffer((options) => ({ ...options, expirations: { presets: ['7', '30'] } })),
  ),
  mutant(
    'options/shape',
    'keeps permissions in a record by id',
    misoffer((options) => ({
      ...options,
      groups: options.groups.map(({ permissions, ...group }) => ({
        ...group,
        permissions: Object.fromEntries(permissions.map((permission) => [permission.id, permission])),
      })),
    })),
  ),
  mutant(
    'options/ids-once',
    'offers a permission in two groups',
    misoffer((options) => ({ ...options, groups: [...options.groups, { ...options.groups[0], id: 'again' }] })),
  ),
  mutant(
    'options/ids-once',
    'offers two token types with one id',
    misoffer((options) => ({ ...options, tokenTypes: [...options.tokenTypes, ...options.tokenTypes] })),
  ),
  mutant(
    'options/can-be-chosen',
    'locks every permission',
    inFirstGroup((permissions) => permissions.map((each) => ({ ...each, locked: { reason: 'Ask the owner.' } }))),
  ),
  mutant(
    'options/can-be-chosen',
    'has a default that is none of the presets',
    misoffer((options) => ({ ...options, expirations: { presets: [7, 30], defaultDays: 90 } })),
  ),
  mutant(
    'options/risk-has-reason',
    'calls a level dangerous without a reason',
    inFirstGroup((permissions) =>
      permissions.map((each) => ({
        ...each,
        levels: each.levels.map((level) => ({ ...level, risk: 'dangerous', riskReason: '' })),
      })),
    ),
  ),
  mutant('options/resources-can-be-found', 'offers scoped tokens and cannot search resources', (right) => {
    delete right.searchResources;
    return {};
  }),
  mutant('options/same-version', 'takes the time for the version', (right) => {
    let loads = 0;
    return { loadOptions: async () => ({ ...(await right.loadOptions()), version: `${Date.now()}-${++loads}` }) };
  }),
  mutant(
    'create/answer',
    'returns the whole envelope of its API',
    misreadCreated((result) => ({ data: result })),
  ),
  mutant(
    'create/answer',
    'returns no answer from a create',
    misreadCreated(() => undefined),
  ),
  mutant(
    'create/answer',
    'returns the status "created" without a token',
    misreadCreated(({ status }) => ({ status, secret: 'twk_0123456789abcdefghij' })),
  ),
  mutant(
    'create/answer',
    'returns its API’s own word as the status',
    misreadCreated((result) => ({ ...result, status: 'ok' })),
  ),
];
